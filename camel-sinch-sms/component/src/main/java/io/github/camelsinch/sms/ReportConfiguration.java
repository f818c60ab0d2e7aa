/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import io.github.camelsinch.sms.report.ReportTiming;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * How delivery reports are polled.
 */
@UriParams
public class ReportConfiguration {

    @UriParam(label = "consumer", defaultValue = "reports", enums = "reports,batches")
    private Track track = Track.REPORTS;

    @UriParam(label = "consumer")
    private boolean trackProgress;

    @UriParam(label = "consumer")
    private String since;

    @UriParam(label = "consumer", defaultValue = "10m")
    private Duration windowOverlap = Duration.ofMinutes(10);

    @UriParam(label = "consumer", defaultValue = "30s")
    private Duration windowMargin = Duration.ofSeconds(30);

    @UriParam(label = "consumer", defaultValue = "1h")
    private Duration sweepInterval = Duration.ofHours(1);

    @UriParam(label = "consumer")
    private int maxMessagesPerPoll = 0;

    @UriParam(label = "consumer")
    private StateRepository<String, String> positionRepository;

    @UriParam(label = "consumer")
    private IdempotentRepository idempotentRepository;

    @UriParam(label = "consumer,advanced")
    private IdempotentRepository inProgressRepository;

    /** How far polls look. */
    ReportTiming timing() {
        return new ReportTiming(windowOverlap, windowMargin, sweepInterval);
    }

    public Track getTrack() {
        return track;
    }

    /**
     * What is followed: every final report that Sinch lists for the account, one exchange a report (reports), or every
     * batch of the sendLedger until its last recipient is final, one exchange a batch (batches).
     */
    public void setTrack(Track track) {
        this.track = track;
    }

    public boolean isTrackProgress() {
        return trackProgress;
    }

    /**
     * With track=batches, whether there is also an exchange whenever a look shows other counts than the last one,
     * before the batch has ended.
     */
    public void setTrackProgress(boolean trackProgress) {
        this.trackProgress = trackProgress;
    }

    public String getSince() {
        return since;
    }

    /**
     * From when on reports are wanted, if no position is stored: ISO-8601, or a duration such as 2h for that long
     * before the start. Default is a second before the start of the consumer, since the server's clock is known to the
     * second. At most 14 days back.
     */
    public void setSince(String since) {
        this.since = since;
    }

    public Duration getWindowOverlap() {
        return windowOverlap;
    }

    /**
     * How late Sinch may list a report that polls still find, without a sweep: whenever this has passed, a poll looks
     * back twice as far behind the last one, and less in between. Reports that were handled already are left out.
     */
    public void setWindowOverlap(Duration windowOverlap) {
        this.windowOverlap = windowOverlap;
    }

    public Duration getWindowMargin() {
        return windowMargin;
    }

    /**
     * How long before now a poll ends, so that its window does not change while it is read.
     */
    public void setWindowMargin(Duration windowMargin) {
        this.windowMargin = windowMargin;
    }

    public Duration getSweepInterval() {
        return sweepInterval;
    }

    /**
     * How often the last four days are read again, and once a day all that Sinch lists, for reports that were listed
     * later than the overlap. 0 is never.
     */
    public void setSweepInterval(Duration sweepInterval) {
        this.sweepInterval = sweepInterval;
    }

    public StateRepository<String, String> getPositionRepository() {
        return positionRepository;
    }

    /**
     * Where the position is kept, so that a restart goes on where it was: a FileStateRepository, for example. Default
     * is memory, as long as the Camel context.
     */
    public void setPositionRepository(StateRepository<String, String> positionRepository) {
        this.positionRepository = positionRepository;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    /**
     * Remembers which reports were handled, by their key; each is added when its exchange has completed, and never
     * before. Wants a durable one: a JdbcMessageIdRepository, on H2 with WRITE_DELAY=0 or on PostgreSQL. Default is
     * memory, as long as the Camel context, of what overlap and sweeps can list again.
     */
    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public IdempotentRepository getInProgressRepository() {
        return inProgressRepository;
    }

    /**
     * Remembers which reports are being handled, so that two consumers that share it do not handle one at the same
     * time: an InProgressReports within a JVM, a JdbcMessageIdRepository of its own for several. A report that it held
     * back for 10 to 15 minutes is taken over, since its consumer may have died. Default is memory of its own.
     */
    public void setInProgressRepository(IdempotentRepository inProgressRepository) {
        this.inProgressRepository = inProgressRepository;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    /**
     * Most exchanges of one poll; the rest follows at the next one. 0 is no limit.
     */
    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

}
