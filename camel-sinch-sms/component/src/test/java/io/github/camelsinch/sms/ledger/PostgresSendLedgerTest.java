/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import javax.sql.DataSource;

class PostgresSendLedgerTest extends JdbcSendLedgerContract {

    @Override
    DataSource database() {
        return Postgres.pool();
    }
}
