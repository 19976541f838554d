# Builds what is not built, or is older than its sources. Meant to be sourced after toolchain.sh.

# True when there is no file $1, or a file that the find expression after it names is newer.
is_stale() {
  local built="$1"
  shift
  [ ! -e "$built" ] || [ -n "$(find "$@" -newer "$built" -print | head -n 1)" ]
}

# Its time says when the functions and the laptop edition were last built.
functions_built() {
  echo "$ROOT/infrastructure/local/target/.built"
}

build_functions() {
  local built
  built="$(functions_built)"
  is_stale "$built" "$ROOT/pom.xml" "$ROOT/shared" "$ROOT/functions" "$ROOT/infrastructure" \
    -path '*/target' -prune -o -type f \( -name pom.xml -o -path '*/src/main/*' \) || return 0
  need_maven
  echo "Building Kith. The first time takes some minutes, because its libraries are downloaded."
  # Tests have their own command.
  (cd "$ROOT" && mvn --quiet --batch-mode --no-transfer-progress -Dstyle.color=never -Dmaven.test.skip=true \
    -pl infrastructure/local,infrastructure/local/dynamodb,infrastructure/local/queues -am package) ||
    give_up "Kith could not be built; what Maven says is above."
  touch "$built"
}

# What the lock file says, nothing else; skipped when that is what is there.
install_web_app() {
  local app="$ROOT/webapp"
  if ! cmp -s "$app/package-lock.json" "$app/node_modules/.installed-lock"; then
    (cd "$app" && npm ci --no-audit --no-fund --loglevel=error) ||
      give_up "The web app's libraries could not be installed; what npm says is above."
    cp "$app/package-lock.json" "$app/node_modules/.installed-lock"
  fi
}

build_web_app() {
  local app="$ROOT/webapp"
  is_stale "$app/dist/index.html" "$app" "$ROOT/shared/api" \
    \( -path '*/node_modules' -o -path "$app/dist" \) -prune -o -type f || return 0
  need_node
  echo "Building the web app."
  install_web_app
  (cd "$app" && npm run --silent build -- --logLevel warn) || give_up "The web app could not be built; what npm says is above."
  # The build keeps the times of files that it copies.
  touch "$app/dist/index.html"
}
