/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/**
 * Keeps sends in a database, so that they survive the process: H2 in a file for one machine, PostgreSQL for several.
 * The tables hold hashes, batch ids, times and states, and of open batches the account and counts; no number, no text,
 * no key. {@code schema.sql} beside this class makes them.
 *
 * <pre>{@code
 * SendLedger oneMachine = JdbcSendLedger.embedded(Path.of("/var/lib/sms/ledger"));
 * SendLedger cluster = JdbcSendLedger.builder().dataSource(pool).build();
 * }</pre>
 *
 * Every write is a transaction of its own on a connection of its own, and durable when the method returns. So give it
 * the pool itself, not a proxy that joins the transaction of a route (such as Spring's
 * {@code TransactionAwareDataSourceProxy}): a route that rolls back must not take back that a message may have been
 * sent. With H2 each write is forced to the disk, for which the user must be an administrator of the database. A send
 * of one segment costs three commits.
 * <p>
 * A claim is leased by the database's clock, and every write names the epoch of its claim: who was taken over can write
 * nothing any more. It counts as held for half its lease; see {@link #renewEvery()}.
 */
public final class JdbcSendLedger implements SendLedger, AutoCloseable {

    private static final int TRIES = 8;

    private final JdbcTables tables;
    private final Duration leaseDuration;
    private final boolean exclusive;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final String owner;
    private final Purge purge;
    private final EmbeddedDatabase database;

    private JdbcSendLedger(Builder builder, DataSource dataSource, EmbeddedDatabase database) {
        this.leaseDuration = builder.leaseDuration;
        this.exclusive = builder.exclusive == null ? database != null : builder.exclusive;
        this.nanoTime = builder.nanoTime;
        this.random = new SecureRandom();
        this.owner = builder.owner;
        this.database = database;
        Transactions transactions = new Transactions(dataSource, leaseDuration.dividedBy(4));
        LedgerSchema schema = new LedgerSchema(builder.tablePrefix);
        if (builder.createSchema) {
            schema.create(transactions);
        }
        schema.check(transactions);
        this.tables = new JdbcTables(
                transactions, new SendTable(builder.tablePrefix, leaseDuration), new SegmentTable(builder.tablePrefix),
                new BatchTable(builder.tablePrefix));
        this.purge = new Purge(tables, builder.retention);
        purge.start();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A ledger in an H2 file that no other process uses, everything else by default. {@code com.h2database:h2} must be
     * on the class path.
     *
     * @param  file            without the {@code .mv.db} that H2 appends; made if it is not there, in a directory that
     *                         is
     * @return                 the ledger, to be closed
     * @throws LedgerException if it cannot be opened, or another process has opened it
     */
    public static JdbcSendLedger embedded(Path file) {
        return builder().file(file).build();
    }

    /**
     * As {@link #embedded(Path)}, for beans in YAML and XML, whose arguments are text.
     *
     * @param  file            without the {@code .mv.db} that H2 appends; made if it is not there, in a directory that
     *                         is
     * @return                 the ledger, to be closed
     * @throws LedgerException if it cannot be opened, or another process has opened it
     */
    public static JdbcSendLedger embedded(String file) {
        return embedded(Path.of(file));
    }

    @Override
    public SendClaim claim(SendId send, String cut) {
        Objects.requireNonNull(cut, "cut");
        for (int tries = 1; tries <= TRIES; tries++) {
            long begun = nanoTime.getAsLong();
            SendClaim claim = tables.transactions().write("claim a send", transaction -> {
                SendRow row = tables.sends().find(transaction, send.reference());
                return row == null ? first(transaction, send, cut, begun) : again(transaction, send, row, begun);
            });
            if (claim != null) {
                return claim;
            }
        }
        // so many others take it and give it free again
        throw new SendInProgressException(leaseDuration);
    }

    private SendClaim first(Transaction transaction, SendId send, String cut, long begun) throws SQLException {
        // begins anywhere, since a send that left no trace may come again, and an old claim of it must not fit then
        long epoch = random.nextLong() >>> 1;
        tables.sends().insert(transaction, send.reference(), cut, epoch, owner);
        SendRow row = new SendRow(cut, RecordedClaim.NOT_FINISHED, epoch, owner, leaseDuration);
        return new JdbcSendClaim(tables, send, row, epoch, -1, new Lease(nanoTime, leaseDuration, begun));
    }

    /** {@return the claim, or {@code null} if somebody else was faster} */
    private SendClaim again(Transaction transaction, SendId send, SendRow row, long begun) throws SQLException {
        Lease lease = new Lease(nanoTime, leaseDuration, begun);
        if (row.isFinished()) {
            lease.end();
            return new JdbcSendClaim(tables, send, row, row.epoch(), row.segments() - 1, lease);
        }
        boolean leftBehind = exclusive && !row.owner().equals(owner);
        if (row.isLeased() && !leftBehind) {
            throw new SendInProgressException(row.leaseLeft());
        }
        if (!tables.sends().takeOver(transaction, send.reference(), row, leftBehind, owner)) {
            return null;
        }
        int lastIndex = tables.segments().lastIndex(transaction, send.reference());
        return new JdbcSendClaim(tables, send, row, row.epoch() + 1, lastIndex, lease);
    }

    /** {@return open batches in the same database; those that nobody follows are forgotten after 30 days} */
    @Override
    public Optional<BatchLog> batches() {
        return Optional.of(new JdbcBatchLog(tables, owner, exclusive));
    }

    @Override
    public OptionalLong segmentsInDoubt() {
        return OptionalLong.of(tables.transactions().read("count segments in doubt", tables.segments()::inDoubt));
    }

    /** {@return a quarter of the lease} */
    @Override
    public Optional<Duration> renewEvery() {
        return Optional.of(leaseDuration.dividedBy(4));
    }

    /**
     * Forgets now what is old enough, as is done every ten minutes anyway.
     *
     * @return                 how many sends were forgotten
     * @throws LedgerException if the database failed
     */
    public int purge() {
        return purge.run();
    }

    /** Ends the purge, and the database if it is an embedded one. A {@code DataSource} that was given stays open. */
    @Override
    public void close() {
        purge.close();
        if (database != null) {
            database.close();
        }
    }

    /** Builds a ledger. Needs a {@link #dataSource} or a {@link #file}; the rest has defaults. */
    public static final class Builder {

        private static final Pattern PREFIX = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");

        private DataSource dataSource;
        private Path file;
        private String tablePrefix = LedgerSchema.DEFAULT_PREFIX;
        private Duration leaseDuration = Duration.ofSeconds(60);
        private Duration retention = Duration.ofDays(14);
        private boolean createSchema = true;
        private Boolean exclusive;
        private LongSupplier nanoTime = System::nanoTime;
        private String owner = thisProcess();

        private Builder() {
        }

        /**
         * @param  source of connections to H2 or PostgreSQL that take part in no other transaction; it must itself
         *                bound how long it waits for one. An H2 file is better given as {@link #file}, since H2 closes
         *                it when a thread that writes is interrupted, unless its URL begins with {@code jdbc:h2:async:}
         * @return        this
         */
        public Builder dataSource(DataSource source) {
            this.dataSource = Objects.requireNonNull(source, "dataSource");
            return this;
        }

        /**
         * @param  h2File in place of a {@link #dataSource}: an H2 file, without the {@code .mv.db} that H2 appends
         * @return        this
         */
        public Builder file(Path h2File) {
            this.file = Objects.requireNonNull(h2File, "file");
            return this;
        }

        /**
         * @param  prefix                   of the tables' names, {@code SINCH_SMS_} by default
         * @return                          this
         * @throws IllegalArgumentException if it is not a letter or _ and up to 39 more letters, digits and _
         */
        public Builder tablePrefix(String prefix) {
            if (!PREFIX.matcher(prefix).matches()) {
                throw new IllegalArgumentException(
                        "tablePrefix must be a letter or _ and up to 39 more letters, digits and _, not " + prefix);
            }
            this.tablePrefix = prefix;
            return this;
        }

        /**
         * @param  lease                    how long a send stays claimed after its process has died, 60 s by default;
         *                                  at least twice the {@code requestTimeout}, so that a request has ended
         *                                  before another process may look it up
         * @return                          this
         * @throws IllegalArgumentException if it is not from 1 second to 1 day
         */
        public Builder leaseDuration(Duration lease) {
            if (lease.compareTo(Duration.ofSeconds(1)) < 0 || lease.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("leaseDuration must be from 1 second to 1 day, not " + lease);
            }
            this.leaseDuration = lease;
            return this;
        }

        /**
         * @param  time                     how long a send is remembered after it was finished, 14 days by default,
         *                                  which is how long Sinch can be asked for a batch; so is one of which Sinch
         *                                  has nothing; any other unfinished send is remembered for ever
         * @return                          this
         * @throws IllegalArgumentException if it is not from 1 second to 10 years
         */
        public Builder retention(Duration time) {
            if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(Duration.ofDays(3650)) > 0) {
                throw new IllegalArgumentException("retention must be from 1 second to 3650 days, not " + time);
            }
            this.retention = time;
            return this;
        }

        /**
         * @param  create whether tables that are missing are made, true by default; if not, they are only checked
         * @return        this
         */
        public Builder createSchema(boolean create) {
            this.createSchema = create;
            return this;
        }

        /**
         * @param  alone whether surely no other process uses this database, so that what a dead process left behind is
         *               free at once and not only when its lease has run out. True by default with a {@link #file},
         *               which H2 locks; else false
         * @return       this
         */
        public Builder exclusive(boolean alone) {
            this.exclusive = alone;
            return this;
        }

        /** For tests: a clock that only goes forward. */
        Builder nanoTime(LongSupplier clock) {
            this.nanoTime = clock;
            return this;
        }

        /** For tests: to be another process. */
        Builder owner(String process) {
            this.owner = process;
            return this;
        }

        /**
         * Opens the database, makes and checks the tables.
         *
         * @return                          the ledger, to be closed
         * @throws IllegalArgumentException if there is neither a {@link #dataSource} nor a {@link #file}, or both
         * @throws LedgerException          if the database cannot be used, saying why
         */
        public JdbcSendLedger build() {
            if ((dataSource == null) == (file == null)) {
                throw new IllegalArgumentException("a ledger needs either a dataSource or a file");
            }
            if (file == null) {
                return new JdbcSendLedger(this, dataSource, null);
            }
            EmbeddedDatabase database = EmbeddedDatabase.open(file);
            try {
                return new JdbcSendLedger(this, database, database);
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        }

        /** A process id alone is used again, and is always 1 in a container. */
        private static String thisProcess() {
            RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
            return runtime.getPid() + "@" + runtime.getStartTime();
        }
    }
}
