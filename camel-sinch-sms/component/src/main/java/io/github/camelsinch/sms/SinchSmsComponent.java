/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The {@code sinch-sms} component: SMS through the Sinch SMS Batches REST API. Its endpoints share its account
 * settings, HTTP connections and thread pool.
 */
@Component("sinch-sms")
public class SinchSmsComponent extends HealthCheckComponent implements SSLContextParametersAware {

    /** A {@link ThreadPoolProfile} of this id, if the context has one, shapes the pool on which routes go on. */
    public static final String WORKER_PROFILE = "sinchSmsWorker";
    private static final int WORKER_THREADS = 20;

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
    private volatile ExecutorService worker;
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

    /** Where routes go on after an answer. Its queue has no bound of its own: what is in flight bounds it. */
    Executor worker() {
        return worker;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ExecutorServiceManager threads = getCamelContext().getExecutorServiceManager();
        worker = newWorker(threads);
        plans = Plans.of(getCamelContext());
        SSLContextParameters global = useGlobalSslContextParameters ? retrieveGlobalSslContextParameters() : null;
        clients = new ApiClients(getCamelContext(), global, plans);
        sends = new Sends(plans, clients, worker);
    }

    private ExecutorService newWorker(ExecutorServiceManager manager) {
        ThreadPoolProfile profile = manager.getThreadPoolProfile(WORKER_PROFILE);
        if (profile == null) {
            profile = new ThreadPoolProfile(WORKER_PROFILE);
            profile.setPoolSize(WORKER_THREADS);
            profile.setMaxPoolSize(WORKER_THREADS);
            profile.setMaxQueueSize(Integer.MAX_VALUE);
            profile.setAllowCoreThreadTimeOut(true);
            profile.setKeepAliveTime(60L);
        }
        profile = withoutBound(profile);
        ExecutorService pool = manager.newThreadPool(this, "SinchSmsWorker", profile);
        if (pool instanceof ThreadPoolExecutor threads) {
            threads.setRejectedExecutionHandler(SinchSmsComponent::runOrRefuse);
        }
        return pool;
    }

    /**
     * A queue that can be full would make the thread of an answer do the work, and nothing may wait for a database on a
     * thread of the HTTP client or the timer. What is in flight bounds the queue; all threads of the profile are used.
     */
    private static ThreadPoolProfile withoutBound(ThreadPoolProfile asked) {
        ThreadPoolProfile profile = asked.clone();
        Integer most = asked.getMaxPoolSize();
        if (most != null && most > 0 && asked.getMaxQueueSize() != null && asked.getMaxQueueSize() < Integer.MAX_VALUE) {
            profile.setPoolSize(most);
        }
        profile.setMaxQueueSize(Integer.MAX_VALUE);
        return profile;
    }

    /** Camel's own policy drops a task silently once the pool is shut down, and an exchange would never come back. */
    private static void runOrRefuse(Runnable task, ThreadPoolExecutor pool) {
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("The worker pool is shut down");
        }
        task.run();
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
        if (worker != null) {
            getCamelContext().getExecutorServiceManager().shutdownGraceful(worker);
            worker = null;
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
