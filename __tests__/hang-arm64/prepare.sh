#!/usr/bin/env bash
# Fetches into .cache/arm64 what the tests on an arm64 kernel need besides qemu-system-arm: Debian's kernel, and compilers for arm64 and
# 32-bit ARM. Nothing is installed, since these compilers and gcc-multilib, which other tests need, exclude each other.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
place=$PWD/.cache/arm64
if [ -e "$place/complete" ]; then exit 0; fi
rm -rf "$place"
mkdir -p "$place"/{debs/partial,kernel,tools,apt/lists/partial,apt/cache/archives/partial}

if ! apt-cache show gcc-aarch64-linux-gnu >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ]; then apt-get update -qq; else sudo apt-get update -qq; fi
fi
apt-get install -y -qq --download-only --no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
  -o Dir::Cache::archives="$place/debs" \
  gcc-aarch64-linux-gnu libc6-dev-arm64-cross gcc-arm-linux-gnueabihf libc6-dev-armhf-cross </dev/null
for deb in "$place"/debs/*.deb; do dpkg -x "$deb" "$place/tools"; done

# An apt of its own, so that this machine need not know of another architecture.
export APT_CONFIG="$place/apt/apt.conf"
cat >"$APT_CONFIG" <<END
APT::Architecture "arm64";
APT::Architectures { "arm64"; };
APT::Sandbox::User "root";
Dir::State "$place/apt";
Dir::State::status "$place/apt/status";
Dir::Cache "$place/apt/cache";
END
touch "$place/apt/status"
apt-get update -qq
kernel=$(apt-cache depends linux-image-cloud-arm64 | awk '/Depends: linux-image/ { print $2 }')
(cd "$place/kernel" && apt-get download -qq "$kernel" && dpkg -x ./*.deb . && mv boot/vmlinuz-* vmlinuz)

rm -rf "$place/debs" "$place/apt" "$place/tools/usr/share" "$place"/kernel/{boot,lib,usr} "$place"/kernel/*.deb
touch "$place/complete"
