/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelsinch.sms.api.model.StatusCount;
import io.github.camelsinch.sms.observe.PlanEvents;
import io.github.camelsinch.sms.plan.PartsLimit;
import io.github.camelsinch.sms.plan.SendLimits;
import io.github.camelsinch.sms.webhook.CallbackAnswer;
import io.github.camelsinch.sms.webhook.CallbackCounters;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Send, schedule, change and cancel SMS through the Sinch SMS Batches REST API, and receive their delivery reports.
 */
@UriEndpoint(firstVersion = "1.0.0", scheme = "sinch-sms", title = "Sinch SMS", syntax = "sinch-sms:operation",
             category = { Category.MOBILE, Category.CLOUD, Category.MESSAGING }, headersClass = SinchSmsConstants.class)
@ManagedResource(description = "Endpoint of Sinch SMS")
public class SinchSmsEndpoint extends ScheduledPollEndpoint
        implements EndpointServiceLocation, AsyncEndpoint, WebhookCapableEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SinchSmsEndpoint.class);

    @UriPath(description = "What to do; names may be written in any case and with dashes.")
    @Metadata(required = true)
    private final SinchSmsOperation operation;
    @UriParam
    private ConnectionConfiguration configuration = new ConnectionConfiguration();
    @UriParam
    private MessageConfiguration message = new MessageConfiguration();
    @UriParam
    private SegmentConfiguration segments = new SegmentConfiguration();
    @UriParam
    private PacingConfiguration pacing = new PacingConfiguration();
    @UriParam
    private PolicyConfiguration policies = new PolicyConfiguration();
    @UriParam
    private SafetyConfiguration safety = new SafetyConfiguration();
    @UriParam
    private QueryConfiguration queries = new QueryConfiguration();
    @UriParam
    private ReportConfiguration reports = new ReportConfiguration();
    @UriParam
    private CallbackConfiguration callbacks = new CallbackConfiguration();
    @UriParam(label = "advanced", defaultValue = "false")
    private boolean synchronous;

    private final CallbackCounters callbackCounters = new CallbackCounters();
    private WebhookConfiguration webhook;

    private final Map<String, ReportMemory> reportMemories = new ConcurrentHashMap<>();

    public SinchSmsEndpoint(String uri, SinchSmsComponent component, SinchSmsOperation operation) {
        super(uri, component);
        this.operation = operation;
    }

    @Override
    public Producer createProducer() throws Exception {
        return new SinchSmsProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        mustConsume();
        ScheduledBatchPollingConsumer consumer = reports.getTrack() == Track.BATCHES
                ? new SentBatchesConsumer(this, processor) : new DeliveryReportsConsumer(this, processor);
        consumer.setMaxMessagesPerPoll(reports.getMaxMessagesPerPoll());
        configureConsumer(consumer);
        return consumer;
    }

    private void mustConsume() {
        if (!operation.canConsume()) {
            throw new IllegalArgumentException(
                    "sinch-sms:" + operation + " cannot be a consumer; delivery reports come from sinch-sms:deliveryReports");
        }
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        mustConsume();
        return Webhooks.processor(this, webhook, next, callbackCounters, Clock.systemUTC());
    }

    /** Nothing: Sinch is told where to post by each batch ({@code callbackUrl}), or once for the plan by its owner. */
    @Override
    public void registerWebhook() {
        LOG.info("{} receives delivery reports; Sinch posts to the callbackUrl of each batch, or to that of the plan", this);
    }

    /** Nothing: batches that were sent keep their URL. */
    @Override
    public void unregisterWebhook() {
        LOG.info("{} receives no delivery reports any more", this);
    }

    @Override
    public void setWebhookConfiguration(WebhookConfiguration webhookConfiguration) {
        this.webhook = webhookConfiguration;
    }

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
    }

    @Override
    protected void doStart() throws Exception {
        OptionRules.check(this);
        super.doStart();
    }

    @Override
    public SinchSmsComponent getComponent() {
        return (SinchSmsComponent) super.getComponent();
    }

    /** What a route has polled, kept for when it is stopped and started: Camel makes a new consumer then. */
    ReportMemory memoryOf(String consumer) {
        return reportMemories.computeIfAbsent(consumer, key -> ReportMemory.of(reports));
    }

    @Override
    public boolean isRemote() {
        return !operation.isOffline();
    }

    ApiClient client() {
        return operation.isOffline() ? ApiClient.none() : getComponent().client(configuration);
    }

    /** Counts what happens to its service plan. */
    PlanEvents events() {
        return getComponent().plans().plan(Account.of(configuration)).events();
    }

    /** Counts recipients whose reports were handled together. */
    void handled(List<StatusCount> statuses) {
        statuses.stream().filter(entry -> entry.count() != null)
                .forEach(entry -> events().reportHandled(entry.status(), entry.code(), entry.count()));
    }

    /** Whom this endpoint may text, and who it may text as. */
    SendLimits limits() {
        return policies.limits(segments.groupWeight());
    }

    /** What this endpoint may take from the day's budget of its service plan. */
    PartsLimit partsLimit() {
        return policies.getMaxPartsPerDay() == null
                ? PartsLimit.NONE
                : PartsLimit.of(
                        getComponent().plans().plan(Account.of(configuration)).partsBudget(), policies.getMaxPartsPerDay(),
                        segments.groupWeight());
    }

    @Override
    public String getServiceUrl() {
        return operation.isOffline() ? null : Account.of(configuration).baseUrl().toString();
    }

    @Override
    public String getServiceProtocol() {
        return Account.of(configuration).baseUrl().getScheme();
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return configuration.getRegion() == null ? Map.of() : Map.of("region", configuration.getRegion());
    }

    public SinchSmsOperation getOperation() {
        return operation;
    }

    public ConnectionConfiguration getConfiguration() {
        return configuration;
    }

    /**
     * How to reach Sinch.
     */
    public void setConfiguration(ConnectionConfiguration configuration) {
        this.configuration = configuration;
    }

    public MessageConfiguration getMessage() {
        return message;
    }

    /**
     * What to send.
     */
    public void setMessage(MessageConfiguration message) {
        this.message = message;
    }

    public SegmentConfiguration getSegments() {
        return segments;
    }

    /**
     * How recipients and texts become batches.
     */
    public void setSegments(SegmentConfiguration segments) {
        this.segments = segments;
    }

    public PacingConfiguration getPacing() {
        return pacing;
    }

    /**
     * How fast messages leave.
     */
    public void setPacing(PacingConfiguration pacing) {
        this.pacing = pacing;
    }

    public PolicyConfiguration getPolicies() {
        return policies;
    }

    /**
     * Who may be texted, by whom, and how much.
     */
    public void setPolicies(PolicyConfiguration policies) {
        this.policies = policies;
    }

    public SafetyConfiguration getSafety() {
        return safety;
    }

    /**
     * How sends are kept from being lost and from being sent twice.
     */
    public void setSafety(SafetyConfiguration safety) {
        this.safety = safety;
    }

    public QueryConfiguration getQueries() {
        return queries;
    }

    /**
     * What to look up.
     */
    public void setQueries(QueryConfiguration queries) {
        this.queries = queries;
    }

    public ReportConfiguration getReports() {
        return reports;
    }

    /**
     * How delivery reports are polled.
     */
    public void setReports(ReportConfiguration reports) {
        this.reports = reports;
    }

    public CallbackConfiguration getCallbacks() {
        return callbacks;
    }

    /**
     * How callbacks of Sinch are told from those of anybody else.
     */
    public void setCallbacks(CallbackConfiguration callbacks) {
        this.callbacks = callbacks;
    }

    @ManagedAttribute(description = "Webhook: reports whose exchange succeeded")
    public long getCallbacksHandled() {
        return callbackCounters.of(CallbackAnswer.HANDLED);
    }

    @ManagedAttribute(description = "Webhook: reports that had been handled before")
    public long getCallbacksDuplicate() {
        return callbackCounters.of(CallbackAnswer.DUPLICATE);
    }

    @ManagedAttribute(description = "Webhook: inbound messages and reports that are not wanted")
    public long getCallbacksIgnored() {
        return callbackCounters.of(CallbackAnswer.IGNORED);
    }

    @ManagedAttribute(description = "Webhook: callbacks that were refused and are lost, if they came from Sinch (4xx)")
    public long getCallbacksRefused() {
        return callbackCounters.of(
                CallbackAnswer.MALFORMED, CallbackAnswer.UNAUTHORIZED, CallbackAnswer.TOO_LARGE,
                CallbackAnswer.UNSUPPORTED_TYPE);
    }

    @ManagedAttribute(description = "Webhook: callbacks that Sinch was asked to send again (5xx)")
    public long getCallbacksFailed() {
        return callbackCounters.of(CallbackAnswer.FAILED, CallbackAnswer.IN_PROGRESS);
    }

    public boolean isSynchronous() {
        return synchronous;
    }

    /**
     * Whether every exchange waits for its answer on the thread that brought it, as a transacted one always does.
     */
    public void setSynchronous(boolean synchronous) {
        this.synchronous = synchronous;
    }
}
