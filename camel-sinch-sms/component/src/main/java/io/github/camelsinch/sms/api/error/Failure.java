/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * What an exception of this component says, as data.
 *
 * @param operation       the operation, such as {@code send}
 * @param outcome         what became of it
 * @param httpStatus      the HTTP status of the answer, 0 without one
 * @param sinchCode       Sinch's code for the error, such as {@code missing_callback_url}, or {@code null}
 * @param problem         what happened, in one line that holds no secret, number or text of a message
 * @param whatToDo        what to do about it, one line, or {@code null}
 * @param safeToSendAgain whether doing the same again cannot do anything twice
 * @param retryAfter      how long to wait before that, as the server asks, at most 60 s; {@code null} if it does not
 */
public record Failure(String operation, Outcome outcome, int httpStatus, String sinchCode, String problem, String whatToDo,
        boolean safeToSendAgain, Duration retryAfter)
        implements
            Serializable {

    /**
     * Checks that the required parts are there.
     */
    public Failure {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(problem, "problem");
    }

    /**
     * A failure without an HTTP answer; safe to repeat if the outcome says that nothing was done.
     *
     * @param  operation the operation
     * @param  outcome   what became of it
     * @param  problem   what happened, in one line without secrets, numbers and texts
     * @return           the failure
     */
    public static Failure of(String operation, Outcome outcome, String problem) {
        return new Failure(
                operation, outcome, 0, null, problem, null, outcome == Outcome.NOT_SENT || outcome == Outcome.REJECTED, null);
    }

    /**
     * @param  name the operation
     * @return      a copy with it
     */
    public Failure withOperation(String name) {
        return new Failure(name, outcome, httpStatus, sinchCode, problem, whatToDo, safeToSendAgain, retryAfter);
    }

    /**
     * @param  status the HTTP status of the answer
     * @param  code   Sinch's code, or {@code null}
     * @return        a copy with them
     */
    public Failure withHttp(int status, String code) {
        return new Failure(operation, outcome, status, code, problem, whatToDo, safeToSendAgain, retryAfter);
    }

    /**
     * @param  newOutcome what became of the operation
     * @return            a copy with it
     */
    public Failure withOutcome(Outcome newOutcome) {
        return new Failure(operation, newOutcome, httpStatus, sinchCode, problem, whatToDo, safeToSendAgain, retryAfter);
    }

    /**
     * @param  advice what to do, in one line
     * @return        a copy with it
     */
    public Failure withAdvice(String advice) {
        return new Failure(operation, outcome, httpStatus, sinchCode, problem, advice, safeToSendAgain, retryAfter);
    }

    /**
     * @param  safe whether doing the same again cannot do anything twice
     * @return      a copy with it
     */
    public Failure withSafeToSendAgain(boolean safe) {
        return new Failure(operation, outcome, httpStatus, sinchCode, problem, whatToDo, safe, retryAfter);
    }

    /**
     * @param  wait how long to wait, or {@code null}
     * @return      a copy with it
     */
    public Failure withRetryAfter(Duration wait) {
        return new Failure(operation, outcome, httpStatus, sinchCode, problem, whatToDo, safeToSendAgain, wait);
    }

    /**
     * @return operation, status, code, problem and advice in one line
     */
    public String message() {
        StringBuilder message = new StringBuilder(operation).append(" failed: ");
        if (httpStatus > 0) {
            message.append("HTTP ").append(httpStatus);
            if (sinchCode != null) {
                message.append(' ').append(sinchCode);
            }
            message.append(": ");
        }
        message.append(problem);
        if (whatToDo != null) {
            message.append(problem.endsWith(".") ? " " : ". ").append(whatToDo);
        }
        return message.toString();
    }
}
