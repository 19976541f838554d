package org.kith.functions.contacts.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.kith.files.s3.Bucket;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/** An object that is read from anywhere, a megabyte at a time, as long as it is the one whose tag was read. */
final class S3Channel implements SeekableByteChannel {
    private static final int BLOCK = 1 << 20;

    private final Bucket bucket;
    private final String key;
    private final String tag;
    private final long size;

    private long position;
    private long blockAt;
    private byte[] block = new byte[0];
    private boolean open = true;

    S3Channel(Bucket bucket, String key, String tag, long size) {
        this.bucket = bucket;
        this.key = key;
        this.tag = tag;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        checkOpen();
        if (position >= size) {
            return -1;
        }
        if (position < blockAt || position >= blockAt + block.length) {
            fetch();
        }
        int from = Math.toIntExact(position - blockAt);
        int length = Math.min(to.remaining(), block.length - from);
        to.put(block, from, length);
        position += length;
        return length;
    }

    private void fetch() throws IOException {
        long end = Math.min(size, position + BLOCK) - 1;
        try {
            block = bucket.client()
                    .getObject(
                            request -> request.bucket(bucket.name())
                                    .key(key)
                                    .ifMatch(tag)
                                    .range("bytes=" + position + "-" + end),
                            ResponseTransformer.toBytes())
                    .asByteArray();
        } catch (SdkException e) {
            throw new IOException("An uploaded file cannot be read", e);
        }
        if (block.length == 0) {
            throw new IOException("An uploaded file is shorter than it was");
        }
        blockAt = position;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        if (to < 0) {
            throw new IllegalArgumentException("There is no position before the first");
        }
        position = to;
        return this;
    }

    @Override
    public long size() throws IOException {
        checkOpen();
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    private void checkOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }
}
