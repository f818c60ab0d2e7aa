/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import javax.sql.DataSource;

class PostgresBatchLogTest extends JdbcBatchLogContract {

    @Override
    DataSource database() {
        return Postgres.pool();
    }
}
