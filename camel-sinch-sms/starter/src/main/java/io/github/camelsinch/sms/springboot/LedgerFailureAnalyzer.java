/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import io.github.camelsinch.sms.ledger.LedgerException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in a few lines that an application did not start because its send ledger could not be opened, in the place of
 * Spring Boot's stack trace: another process has it, most often.
 */
class LedgerFailureAnalyzer extends AbstractFailureAnalyzer<LedgerException> {

    private static final String ACTION = """
            Look whether its folder or database is there and may be written.
            The folder of JdbcSendLedger.embedded(...) belongs to one process: end the other one that has it.
            Several processes share a database: JdbcSendLedger.builder().dataSource(...).""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LedgerException cause) {
        return new FailureAnalysis("There is no send ledger: " + cause.getMessage() + ".", ACTION, cause);
    }
}
