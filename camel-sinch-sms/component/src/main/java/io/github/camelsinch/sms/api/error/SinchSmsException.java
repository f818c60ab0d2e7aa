/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

import java.time.Duration;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.HttpResponseAware;

/**
 * The base of everything this component throws: which operation, what became of it, what Sinch said, what to do, and
 * whether doing the same again is safe. The message is one line without secrets, whole phone numbers or texts.
 */
public class SinchSmsException extends RuntimeCamelException implements HttpResponseAware {

    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private int httpResponseCode;
    private String httpResponseStatus;

    /**
     * @param failure what happened
     */
    public SinchSmsException(Failure failure) {
        this(failure, null);
    }

    /**
     * @param failure what happened
     * @param cause   why, or {@code null}
     */
    public SinchSmsException(Failure failure, Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
        this.httpResponseCode = failure.httpStatus();
    }

    /**
     * @return everything it says, as data
     */
    public Failure getFailure() {
        return failure;
    }

    /**
     * @return the operation, such as {@code send}
     */
    public String getOperation() {
        return failure.operation();
    }

    /**
     * @return what became of it
     */
    public Outcome getOutcome() {
        return failure.outcome();
    }

    /**
     * @return the HTTP status of the answer, 0 without one
     */
    public int getHttpStatus() {
        return failure.httpStatus();
    }

    /**
     * @return Sinch's code for the error, or {@code null}
     */
    public String getSinchCode() {
        return failure.sinchCode();
    }

    /**
     * @return what to do about it, or {@code null}
     */
    public String getWhatToDo() {
        return failure.whatToDo();
    }

    /**
     * @return whether doing the same again cannot do anything twice; it may well fail again
     */
    public boolean isSafeToSendAgain() {
        return failure.safeToSendAgain();
    }

    /**
     * @return how long the server asks to wait, at most 60 s, or {@code null}
     */
    public Duration getRetryAfter() {
        return failure.retryAfter();
    }

    @Override
    public int getHttpResponseCode() {
        return httpResponseCode;
    }

    @Override
    public void setHttpResponseCode(int code) {
        this.httpResponseCode = code;
    }

    @Override
    public String getHttpResponseStatus() {
        return httpResponseStatus;
    }

    @Override
    public void setHttpResponseStatus(String status) {
        this.httpResponseStatus = status;
    }
}
