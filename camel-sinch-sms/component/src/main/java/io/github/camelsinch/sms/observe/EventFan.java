/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.send.RetryReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells events to several. One that throws is not told from there on, and the log says so once: what is observed must
 * not depend on who observes.
 */
public final class EventFan implements PlanEvents {

    private static final Logger LOG = LoggerFactory.getLogger(EventFan.class);

    private final List<Observer> observers;

    /**
     * @param observers to tell, in this order
     */
    public EventFan(List<PlanEvents> observers) {
        this.observers = observers.stream().map(events -> new Observer(events, new AtomicBoolean())).toList();
    }

    @Override
    public void turnCame(Duration waited) {
        tell(events -> events.turnCame(waited));
    }

    @Override
    public void accepted(Segment segment, boolean reconciled) {
        tell(events -> events.accepted(segment, reconciled));
    }

    @Override
    public void failed(Segment segment, Throwable failure) {
        tell(events -> events.failed(segment, failure));
    }

    @Override
    public void retries(RetryReason reason) {
        tell(events -> events.retries(reason));
    }

    @Override
    public void requestEnded(String operation, Duration took, Throwable failure) {
        tell(events -> events.requestEnded(operation, took, failure));
    }

    @Override
    public void operationEnded(String operation, Throwable failure) {
        tell(events -> events.operationEnded(operation, failure));
    }

    @Override
    public void reportHandled(DeliveryStatus status, Integer code, long recipients) {
        tell(events -> events.reportHandled(status, code, recipients));
    }

    @Override
    public void callbackCame(Duration lag) {
        tell(events -> events.callbackCame(lag));
    }

    @Override
    public void planGone() {
        tell(PlanEvents::planGone);
    }

    private void tell(Consumer<PlanEvents> event) {
        for (Observer observer : observers) {
            observer.tell(event);
        }
    }

    private record Observer(PlanEvents events, AtomicBoolean broken) {

        void tell(Consumer<PlanEvents> event) {
            if (broken.get()) {
                return;
            }
            try {
                event.accept(events);
            } catch (VirtualMachineError e) {
                throw e;
            } catch (RuntimeException | Error e) {
                // an Error too: a Micrometer of another version lacks methods
                if (broken.compareAndSet(false, true)) {
                    LOG.warn("{} failed and counts nothing any more; sending goes on", events.getClass().getName(), e);
                }
            }
        }
    }
}
