#!/bin/sh
# Makes the two fonts again from the published Noto Sans families.
# Needs npm and Python 3 with fontTools 4.38 or later (Debian: python3-fonttools):
#
#     cd assets/fonts && sh make.sh
set -eu
cd "$(dirname "$0")"
sources=$(mktemp -d)
trap 'rm -rf "$sources"' EXIT
npm install --prefix "$sources" --ignore-scripts --no-audit --no-fund \
	@expo-google-fonts/noto-sans@0.4.2 \
	@expo-google-fonts/noto-sans-kr@0.4.3 \
	@expo-google-fonts/noto-sans-sc@0.4.3 \
	@expo-google-fonts/noto-sans-jp@0.4.3 \
	@expo-google-fonts/noto-sans-thai@0.4.2 \
	@expo-google-fonts/noto-sans-symbols@0.4.1 \
	@expo-google-fonts/noto-sans-symbols-2@0.4.1 \
	@expo-google-fonts/noto-sans-math@0.4.2
PYTHONDONTWRITEBYTECODE=1 "${PYTHON:-python3}" make.py "$sources"
