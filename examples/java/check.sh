#!/usr/bin/env bash
# Make a Java client from the document into build/, compile all of it, take the tour at BRAINSTEM_URL.
# Needs a JDK of 17 or newer. The generator's jar holds the libraries that its clients use, so nothing else is fetched.
set -euo pipefail
cd "$(dirname "$0")"
if ! command -v javac >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends openjdk-17-jdk-headless >/dev/null
fi
package=$("${PYTHON:-python3}" -c 'import openapi_generator_cli; print(*openapi_generator_cli.__path__)')
jar=$package/openapi-generator.jar
rm -rf build && mkdir -p build/classes

# The native library writes classes that do not compile for "a list or something else": they are Object here. Nor do the
# loops compile that supportUrlQuery writes over lists of choices. Without containerDefaultToNull a change would send an empty
# list for every list that it leaves alone. Forms, for uploads, are skipped by default.
java -jar "$jar" generate --generator-name java --library native --input-spec ../../openapi/brainstem.yaml \
  --output build --global-property apis,models,supportingFiles,apiDocs=false,modelDocs=false \
  --global-property apiTests=false,modelTests=false,skipFormModel=false \
  --additional-properties invokerPackage=org.brainstem.client,apiPackage=org.brainstem.api \
  --additional-properties modelPackage=org.brainstem.model,openApiNullable=false \
  --additional-properties supportUrlQuery=false,containerDefaultToNull=true \
  --schema-mappings Error=Object,FieldErrors_value=Object,journal_list_filters_parameter_value=Object \
  >build/generate.log 2>&1 || { cat build/generate.log; exit 1; }

# Java has had the annotation under this name since version 9.
find build/src -name '*.java' -exec sed -i 's/@javax\.annotation\.Generated/@javax.annotation.processing.Generated/' {} +
find build/src Tour.java -name '*.java' >build/sources
javac -encoding UTF-8 -proc:none -XDsuppressNotes -cp "$jar" -d build/classes @build/sources
echo "Java: $(wc -l <build/sources) files compiled, $(find build/classes -name '*.class' | wc -l) classes"
java -cp "$jar:build/classes" Tour
