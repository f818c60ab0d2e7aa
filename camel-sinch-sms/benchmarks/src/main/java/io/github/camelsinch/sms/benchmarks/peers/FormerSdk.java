/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import com.clxcommunications.xms.ApiConnection;
import com.clxcommunications.xms.ClxApi;
import com.clxcommunications.xms.api.MtBatchTextSmsResult;
import org.apache.http.concurrent.FutureCallback;

/** Sinch's former Java client, {@code sdk-xms}, as it comes; its pool cannot be set. */
final class FormerSdk implements PeerClient {

    private final ApiConnection connection;

    FormerSdk(String baseUrl) {
        connection = ApiConnection.builder().servicePlanId(PLAN).token(TOKEN).endpoint(baseUrl + "/xms").start();
    }

    @Override
    public void send(List<String> to, Consumer<Throwable> done) {
        connection.createBatchAsync(
                ClxApi.batchTextSms().sender(FROM).recipients(to).body(TEXT).build(), new FutureCallback<>() {
                    @Override
                    public void completed(MtBatchTextSmsResult result) {
                        done.accept(result.id().toString().length() == 26 ? null : new IOException("not an id"));
                    }

                    @Override
                    public void failed(Exception e) {
                        done.accept(e);
                    }

                    @Override
                    public void cancelled() {
                        done.accept(new CancellationException());
                    }
                });
    }

    @Override
    public boolean blocks() {
        return false;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
