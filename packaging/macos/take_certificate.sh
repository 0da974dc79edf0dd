#!/usr/bin/env bash
# Lays the certificate of the release workflow into a keychain of its own, and says its name to the steps that follow.
# CERTIFICATE (.p12 in base64), PASSWORD, IDENTITY, RUNNER_TEMP, GITHUB_ENV. Not run yet: there is no Mac here.
set -euo pipefail

keychain="$RUNNER_TEMP/signing.keychain-db"
file="$RUNNER_TEMP/certificate.p12"
key=$(openssl rand -hex 24)
trap 'rm -f "$file"' EXIT

printf '%s' "$CERTIFICATE" | base64 --decode > "$file"
security create-keychain -p "$key" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$key" "$keychain"
security import "$file" -k "$keychain" -P "$PASSWORD" -f pkcs12 -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$key" "$keychain" > /dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
echo "STUDYDESK_SIGN_IDENTITY=$IDENTITY" >> "$GITHUB_ENV"
