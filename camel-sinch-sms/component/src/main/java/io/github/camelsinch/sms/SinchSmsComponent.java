/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.Map;

import io.github.camelsinch.sms.pacing.Priority;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The {@code sinch-sms} component: SMS through the Sinch SMS Batches REST API. Its endpoints share its account
 * settings, HTTP connections and thread pools.
 */
@Component("sinch-sms")
public class SinchSmsComponent extends HealthCheckComponent implements SSLContextParametersAware {

    /** A {@link ThreadPoolProfile} of this id, if the context has one, shapes the pool on which routes go on. */
    public static final String WORKER_PROFILE = "sinchSmsWorker";
    /** One of this id shapes the pool that sends work on: what follows a turn, retries, the ledger. */
    public static final String SEND_PROFILE = "sinchSmsSend";
    /** One of this id shapes the pool that sends of high priority work on. */
    public static final String URGENT_SEND_PROFILE = "sinchSmsUrgentSend";

    @Metadata
    private ConnectionConfiguration configuration = new ConnectionConfiguration();
    @Metadata
    private PacingConfiguration pacing = new PacingConfiguration();
    @Metadata
    private SafetyConfiguration safety = new SafetyConfiguration();
    @Metadata(label = "security", defaultValue = "false")
    private boolean useGlobalSslContextParameters;

    private volatile ApiClients clients;
    private volatile Sends sends;
    private volatile ThreadPools threads;
    private volatile Plans plans;
    private Clock clock = Clock.systemUTC();

    public SinchSmsComponent() {
        this(null);
    }

    public SinchSmsComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        SinchSmsEndpoint endpoint = new SinchSmsEndpoint(uri, this, SinchSmsOperation.of(remaining));
        endpoint.setConfiguration(configuration.copy());
        endpoint.setPacing(pacing.copy());
        endpoint.setSafety(safety.copy());
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** The way to Sinch for these settings; endpoints with equal settings share it. */
    ApiClient client(ConnectionConfiguration connection) {
        return clients.of(connection);
    }

    /** What endpoints of one service plan have in common, also across components. */
    Plans plans() {
        return plans;
    }

    /** What all sends share. */
    Sends sends() {
        return sends;
    }

    /** By which batches are due. */
    Clock clock() {
        return clock;
    }

    /** For tests whose Sinch lives in another time. */
    void setClock(Clock clock) {
        this.clock = clock;
    }

    /** Where sends work, and routes go on after an answer. */
    ThreadPools threads() {
        return threads;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        threads = ThreadPools.of(getCamelContext(), this);
        plans = Plans.of(getCamelContext());
        SSLContextParameters global = useGlobalSslContextParameters ? retrieveGlobalSslContextParameters() : null;
        clients = new ApiClients(getCamelContext(), global, plans);
        sends = new Sends(plans, clients, threads.of(Priority.NORMAL));
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (sends != null) {
            sends.close();
            sends = null;
        }
        if (clients != null) {
            clients.close();
            clients = null;
        }
        if (threads != null) {
            threads.close();
            threads = null;
        }
    }

    public ConnectionConfiguration getConfiguration() {
        return configuration;
    }

    /**
     * The connection settings that endpoints start from.
     */
    public void setConfiguration(ConnectionConfiguration configuration) {
        this.configuration = configuration;
    }

    public PacingConfiguration getPacing() {
        return pacing;
    }

    /**
     * The pacing that endpoints start from.
     */
    public void setPacing(PacingConfiguration pacing) {
        this.pacing = pacing;
    }

    public SafetyConfiguration getSafety() {
        return safety;
    }

    /**
     * The ledger and its options that endpoints start from.
     */
    public void setSafety(SafetyConfiguration safety) {
        this.safety = safety;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /**
     * Whether to use the TLS settings of the Camel context where sslContextParameters is not set.
     */
    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
