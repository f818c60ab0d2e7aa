#!/bin/sh
# Fuzzes each @FuzzTest for some seconds, one JVM after the other: fuzz.sh [seconds] [part of a class or method name]
# An input that breaks one is kept beside the seeds, or in the module, and is a test from then on when it lies in
# src/test/resources/<package>/<Class>Inputs/<method>/.
set -eu
cd "$(dirname "$0")"
seconds=${1:-30}
wanted=${2:-}
failures=0

mvn -q -B -ntp -f ../pom.xml -pl camel-sinch-sms/text,camel-sinch-sms/simulator,camel-sinch-sms/component test-compile \
    dependency:build-classpath -Dmdep.outputFile=target/fuzz.classpath -Dmdep.includeScope=test -DskipTests

for source in $(find text simulator component -path '*/src/test/java/*FuzzTest.java' | sort); do
    module=${source%%/*}
    class=$(echo "${source#*/src/test/java/}" | sed 's|\.java$||; s|/|.|g')
    for method in $(sed -n '/@FuzzTest/{n;s/^ *void \([A-Za-z0-9]*\)(.*/\1/p;}' "$source"); do
        case "$class#$method" in *"$wanted"*) ;; *) continue ;; esac
        log=$module/target/fuzz-$method.log
        if (cd "$module" && JAZZER_FUZZ=1 JAZZER_MAX_DURATION=${seconds}s timeout $((seconds + 300)) \
            java -Xmx1g -XX:-OmitStackTraceInFastThrow -cp "target/test-classes:target/classes:$(cat target/fuzz.classpath)" \
            com.code_intelligence.jazzer.Jazzer "--target_class=$class" "--target_method=$method" \
            > "target/fuzz-$method.log" 2>&1); then
            echo "ok     $class#$method: $(sed -n 's/^Done \([0-9]* runs\).*/\1/p' "$log")"
        else
            echo "BROKEN $class#$method: see camel-sinch-sms/$log"
            failures=$((failures + 1))
        fi
    done
done
[ "$failures" -eq 0 ]
