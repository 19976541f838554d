# Finds the tools that every script needs, and says in one sentence what to install when one is missing.
# Meant to be sourced from a script in scripts/; leaves JAVA_HOME and PATH set, and ROOT, the checkout.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

give_up() {
  echo "$1" >&2
  exit 1
}

java_version() { # of the JDK in folder $1, its first number; nothing when there is no JDK
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

use_jdk_25() {
  local candidate
  for candidate in "${JAVA_HOME:-}" \
    /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/homebrew/opt/openjdk@25 \
    "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /nowhere/bin/javac)")")")"; do
    if [ -n "$candidate" ] && [ "$(java_version "$candidate")" = 25 ]; then
      export JAVA_HOME="$candidate" PATH="$candidate/bin:$PATH"
      return
    fi
  done
  give_up "Kith needs JDK 25, which was not found: install Eclipse Temurin 25 (https://adoptium.net) or set JAVA_HOME to it."
}

need_maven() {
  command -v mvn >/dev/null || give_up "Kith is built with Maven 3.8.7 or newer, which was not found: install it (https://maven.apache.org)."
}

need_node() {
  local version
  # A pipe that begins with a missing program would end the script here, without a word.
  version="$({ node --version 2>/dev/null || true; } | sed -n 's/^v\([0-9]*\).*/\1/p')"
  [ -n "$version" ] || give_up "The web app is built with Node 20 or newer, which was not found: install it (https://nodejs.org)."
  [ "$version" -ge 20 ] || give_up "The web app is built with Node 20 or newer, and this is Node $version: install a newer one (https://nodejs.org)."
  command -v npm >/dev/null || give_up "The web app is built with npm, which comes with Node and was not found: install it (https://nodejs.org)."
}
