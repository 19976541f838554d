# Finds Chromium for the browser tests, installing it with the system's package manager where it may.
# Leaves CHROMIUM set to the program.

find_or_install_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      CHROMIUM="$(command -v "$name")"
      export CHROMIUM
      return
    fi
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium with apt-get."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
    CHROMIUM="$(command -v chromium)"
    export CHROMIUM
    return
  fi
  give_up "The browser tests need Chromium, which was not found: install it with your package manager (on Debian: sudo apt-get install chromium) or set CHROMIUM to the program."
}
