/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

import java.time.Duration;

/**
 * One thing that can go wrong with a request. Immutable. The static methods are the common ones, the others change
 * details of a copy:
 *
 * <pre>{@code
 * Fault.acceptThenReset().committedAfter(Duration.ofSeconds(2)).listedAfter(Duration.ofSeconds(20))
 * Fault.status(429).header("Retry-After", "1")
 * Fault.acceptThenAnswer().dripping(1)
 * }</pre>
 *
 * @param stage       how far the request gets
 * @param commitDelay after how long, on the simulator's clock, it is carried out; zero unless that comes at all, 365
 *                    days at most
 * @param listLag     how long, from then on, a batch that it creates is missing in lists; 365 days at most
 * @param ending      what the client sees
 * @param answer      the answer, with {@link Ending#ANSWER}
 */
public record Fault(Stage stage, Duration commitDelay, Duration listLag, Ending ending, FaultyAnswer answer) {

    static final Duration LONGEST = Duration.ofDays(365);
    private static final String PORTAL = "<!DOCTYPE html><html><head><title>Welcome</title></head>"
                                         + "<body>Please accept the terms of use of this network.</body></html>";

    /**
     * @throws IllegalArgumentException if the parts do not fit together
     */
    public Fault {
        if (isOutOfRange(commitDelay) || isOutOfRange(listLag)) {
            throw new IllegalArgumentException("commitDelay, listLag: must be 0 to " + LONGEST.toDays() + " days");
        }
        boolean carriedOut = stage == Stage.AFTER_ACCEPTING;
        if (!carriedOut && !(commitDelay.isZero() && listLag.isZero())) {
            throw new IllegalArgumentException("commitDelay, listLag: only for a request that is accepted");
        }
        if (ending == Ending.CLOSE && stage.compareTo(Stage.BEFORE_ACCEPTING) < 0) {
            throw new IllegalArgumentException("ending: a connection with an unread body closes with RST, not with FIN");
        }
        if (ending == Ending.ANSWER) {
            if (stage.compareTo(Stage.BEFORE_ACCEPTING) < 0) {
                throw new IllegalArgumentException("stage: a request whose body was not read gets no answer");
            }
            if (answer.isReal() && !(carriedOut && commitDelay.isZero())) {
                throw new IllegalArgumentException("status: needed, since there is no real answer to this request yet");
            }
        } else if (!answer.equals(FaultyAnswer.REAL)) {
            throw new IllegalArgumentException("answer: a request that ends with " + ending + " gets none");
        }
    }

    /**
     * An answer instead of the work, without a body.
     *
     * @param  httpStatus 200..599
     * @return            the fault
     */
    public static Fault status(int httpStatus) {
        return answered(Stage.BEFORE_ACCEPTING, httpStatus);
    }

    /**
     * The work is done, but the answer tells another story; without a body.
     *
     * @param  httpStatus 200..599
     * @return            the fault
     */
    public static Fault acceptThenStatus(int httpStatus) {
        return answered(Stage.AFTER_ACCEPTING, httpStatus);
    }

    /**
     * The work is done and answered: to be changed by the methods of this class.
     *
     * @return no fault yet
     */
    public static Fault acceptThenAnswer() {
        return new Fault(Stage.AFTER_ACCEPTING, Duration.ZERO, Duration.ZERO, Ending.ANSWER, FaultyAnswer.REAL);
    }

    /**
     * A page of HTML with status 200 instead of the work: somebody else's login page.
     *
     * @return the fault
     */
    public static Fault captivePortal() {
        return status(200).body("text/html; charset=utf-8", PORTAL);
    }

    /**
     * The work is done and answered, but lists do not show it yet.
     *
     * @param  lag how long, on the simulator's clock
     * @return     the fault
     */
    public static Fault listLag(Duration lag) {
        return acceptThenAnswer().listedAfter(lag);
    }

    /**
     * RST before the body is read.
     *
     * @return the fault
     */
    public static Fault resetBeforeBody() {
        return broken(Stage.BEFORE_BODY, Ending.RESET);
    }

    /**
     * RST when half of the body is read.
     *
     * @return the fault
     */
    public static Fault resetDuringBody() {
        return broken(Stage.DURING_BODY, Ending.RESET);
    }

    /**
     * RST when all is read, and nothing is done.
     *
     * @return the fault
     */
    public static Fault reset() {
        return broken(Stage.BEFORE_ACCEPTING, Ending.RESET);
    }

    /**
     * FIN when all is read, and nothing is done.
     *
     * @return the fault
     */
    public static Fault close() {
        return broken(Stage.BEFORE_ACCEPTING, Ending.CLOSE);
    }

    /**
     * No answer, and nothing is done.
     *
     * @return the fault
     */
    public static Fault hang() {
        return broken(Stage.BEFORE_ACCEPTING, Ending.HANG);
    }

    /**
     * The work is done, then RST.
     *
     * @return the fault
     */
    public static Fault acceptThenReset() {
        return acceptThen(Ending.RESET);
    }

    /**
     * The work is done, then FIN.
     *
     * @return the fault
     */
    public static Fault acceptThenClose() {
        return acceptThen(Ending.CLOSE);
    }

    /**
     * The work is done, then nothing comes.
     *
     * @return the fault
     */
    public static Fault acceptThenHang() {
        return acceptThen(Ending.HANG);
    }

    /**
     * The work is done, and the client sees no answer.
     *
     * @param  ending any but {@link Ending#ANSWER}
     * @return        the fault
     */
    public static Fault acceptThen(Ending ending) {
        return broken(Stage.AFTER_ACCEPTING, ending);
    }

    /**
     * No answer at all.
     *
     * @param  stage  how far the request gets
     * @param  ending any but {@link Ending#ANSWER}
     * @return        the fault
     */
    public static Fault broken(Stage stage, Ending ending) {
        return new Fault(stage, Duration.ZERO, Duration.ZERO, ending, FaultyAnswer.REAL);
    }

    private static Fault answered(Stage stage, int httpStatus) {
        return new Fault(stage, Duration.ZERO, Duration.ZERO, Ending.ANSWER, FaultyAnswer.ofStatus(httpStatus));
    }

    /**
     * The work is done late: the client has long had its answer, or none.
     *
     * @param  delay on the simulator's clock
     * @return       a copy
     */
    public Fault committedAfter(Duration delay) {
        return new Fault(stage, delay, listLag, ending, answer);
    }

    /**
     * The batch does not appear in lists for a while after it was accepted. It can be read by its id.
     *
     * @param  lag on the simulator's clock
     * @return     a copy
     */
    public Fault listedAfter(Duration lag) {
        return new Fault(stage, commitDelay, lag, ending, answer);
    }

    /**
     * Adds a header to the answer.
     *
     * @param  name  such as {@code Retry-After}
     * @param  value its value
     * @return       a copy
     */
    public Fault header(String name, String value) {
        return with(answer.withHeader(name, value));
    }

    /**
     * Gives the answer another body.
     *
     * @param  contentType its content type
     * @param  text        UTF-8
     * @return             a copy
     */
    public Fault body(String contentType, String text) {
        return with(answer.withHeader("Content-Type", contentType).withBody(text));
    }

    /**
     * Spoils the body of the answer.
     *
     * @param  distortion how
     * @return            a copy
     */
    public Fault distorted(Distortion distortion) {
        return with(answer.withDistortion(distortion));
    }

    /**
     * Makes the answer large, with white space at its end.
     *
     * @param  bytes how many
     * @return       a copy
     */
    public Fault padded(long bytes) {
        return with(answer.withPadding(bytes));
    }

    /**
     * Compresses the answer though nobody asked for it; with {@link #padded} a bomb.
     *
     * @return a copy
     */
    public Fault gzipped() {
        return with(answer.withGzip());
    }

    /**
     * Gives the answer a wrong {@code Date}. Not over HTTPS.
     *
     * @param  skew added to the machine's time; may be negative
     * @return      a copy
     */
    public Fault dateSkewed(Duration skew) {
        return with(answer.withDateSkew(skew));
    }

    /**
     * Has the answer come slowly, its headers too; the connection ends with it.
     *
     * @param  bytesPerSecond above zero
     * @return                a copy
     */
    public Fault dripping(int bytesPerSecond) {
        if (bytesPerSecond <= 0) {
            throw new IllegalArgumentException("bytesPerSecond: " + bytesPerSecond + " is not above zero");
        }
        return with(answer.withBytesPerSecond(bytesPerSecond));
    }

    private static boolean isOutOfRange(Duration delay) {
        return delay.isNegative() || delay.compareTo(LONGEST) > 0;
    }

    private Fault with(FaultyAnswer changed) {
        return new Fault(stage, commitDelay, listLag, ending, changed);
    }

    /**
     * Whether the request is carried out.
     *
     * @return now or late
     */
    public boolean isCarriedOut() {
        return stage == Stage.AFTER_ACCEPTING;
    }

    boolean needsSocket() {
        return ending.needsSocket() || answer.needsSocket();
    }
}
