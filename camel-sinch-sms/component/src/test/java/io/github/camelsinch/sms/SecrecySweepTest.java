/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.MsisdnNormalizer;
import io.github.camelsinch.sms.plan.RecipientPolicy;
import io.github.camelsinch.sms.plan.SmsRecipient;
import io.github.camelsinch.sms.simulator.fault.ApiCall;
import io.github.camelsinch.sms.simulator.fault.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.HeldSinchTestSupport.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Sends that go well or wrong, and input that is bad: nothing hidden is shown. */
class SecrecySweepTest extends SecrecySweepTestSupport {

    @Test
    void aSendThatIsAcceptedAndItsReplay() throws Exception {
        Map<String, Object> order = personal();
        takes(SEND, TEXT, order);
        assertThat(takes(SEND, TEXT, order).getMessage().getHeader("CamelSinchSmsReplayed")).isEqualTo(true);
        takes(SEND + "&bodyAs=recipients", List.of(new SmsRecipient(ANN, Map.of("name", VALUE)), CARL),
                Map.of("CamelSinchSmsText", "Rhabarberkompott", "CamelSinchSmsClientReference", "for " + CARL));
        takes("sinch-sms-project:send?from=Acme", TEXT, personal());
    }

    @Test
    void aSendByToD() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").messageHistory().toD("sinch-sms:send?from=Acme&to=${header.number}&text=RAW(${body})");
            }
        });

        assertThat(sendTo("direct:dynamic", "Rhabarberkompott 47-11", Map.of("number", ANN)).getException()).isNull();
        show(SinchSmsValidationException.class,
                sendTo("direct:dynamic", "Rhabarberkompott 47-11", Map.of("number", "nobody-" + ANN)));
    }

    @Test
    void aSendWhoseSecretsAreInItsUri() throws Exception {
        takes(SEND + "&servicePlanId=" + PLAN + "&token=RAW(" + TOKEN + ")", TEXT, personal());
        fails(SinchSmsUnavailableException.class,
                SEND + "&servicePlanId=" + PLAN + "&token=" + TOKEN + "&proxyHost=127.0.0.1&proxyPort=1&proxyAuthUsername=u"
                                                  + "&proxyAuthPassword=" + SECRET,
                TEXT, personal());
    }

    @Test
    void aRefusalThatQuotesWhatWasSent() throws Exception {
        for (String words : List.of(
                "value '+46701740605' is no MSISDN", "the text 'Rhabarberkompott 47-11 for you' is not allowed",
                "body \\\"Rhabarber 47-11\\\" is not allowed", "'Hadn't you Rhabarber 47-11?' is not allowed",
                "not closed: 'Rhabarber 47-11", "46701740605 and 4 6 7 0 1 7 4 0 6 0 6")) {
            String answer = "{\"code\":\"c" + ANN + "\",\"text\":\"" + words + "\"}";
            for (int status : new int[] { 400, 403, 404 }) {
                sinch.faults().next(1).sends().with(Fault.status(status).body("application/json", answer));
                fails(SinchSmsRejectedException.class, SEND, TEXT, personal());
            }
            sinch.faults().next(1).sends().with(Fault.status(401).body("application/json", answer));
            fails(SinchSmsAuthenticationException.class, SEND, TEXT, personal());
        }
    }

    @Test
    void aSendInDoubtAndOneThatIsFound() throws Exception {
        sinch.faults().next(1).sends().acceptThenReset();
        fails(SinchSmsInDoubtException.class, SEND + "&onUnknown=fail", TEXT, personal());
        sinch.faults().next(1).sends().with(Fault.acceptThenStatus(503).body("text/plain", TEXT + ANN));
        takes(SEND, TEXT, personal());
    }

    @Test
    void aSendOfWhichAPartWasAccepted() throws Exception {
        sinch.faults().next(1).number(BO).sends().status(400);

        fails(SinchSmsPartialSendException.class, SEND + "&maxRecipientsPerBatch=1", TEXT, personal());
    }

    @Test
    void aSendThatExpiresWhileItWaits() throws Exception {
        HeldPacer pacer = new HeldPacer();
        context.getRegistry().bind("pacer", pacer);

        fails(SinchSmsExpiredException.class, SEND + "&pacer=#pacer&validFor=1s", TEXT, personal());
    }

    @Test
    void aSendThatIsThrottledAndOneTooMany() throws Exception {
        sinch.failNext(3, 429, Map.of());
        fails(SinchSmsThrottledException.class, SEND, TEXT, personal());
        HeldPacer pacer = new HeldPacer();
        context.getRegistry().bind("pacer", pacer);
        String full = routeTo("sinch-sms-project:send?from=Acme&pacer=#pacer&maxPending=1");
        CompletableFuture<Exchange> waiting = elsewhere(() -> sendTo(full, TEXT, personal()));
        await().until(() -> pacer.waiting() == 1);
        show(SinchSmsThrottledException.class, sendTo(full, TEXT, personal()));
        pacer.open();
        waiting.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aProjectWithAWrongSecretAndATokenEndpointThatQuotesIt() throws Exception {
        fails(SinchSmsAuthenticationException.class,
                "sinch-sms-project:send?from=Acme&clientSecret=" + CLIENT_SECRET + "-wrong",
                TEXT, personal());
        sinch.faults().every().on(ApiCall.TOKEN).with(Fault.status(400).body(
                "application/json", "{\"error\":\"invalid_client\",\"error_description\":\"not '" + CLIENT_SECRET + "'\"}"));
        fails(SinchSmsAuthenticationException.class, "sinch-sms-project:send?from=Acme", TEXT, personal());
    }

    @Test
    void recipientsThatAreNone() throws Exception {
        for (String bad : List.of(
                ANN + BO, "0701740605", "tel:+" + ANN, ANN + "x", "x" + ANN, "Rhabarberkompott 47-11", ANN + "?" + TEXT)) {
            fails(SinchSmsValidationException.class, SEND, "Hello", Map.of("CamelSinchSmsTo", bad));
            fails(SinchSmsValidationException.class, SEND + "&bodyAs=recipients&text=Hello", List.of(ANN, bad), Map.of());
            takes(SEND + "&bodyAs=recipients&text=Hello&onBadRecipient=skip", List.of(ANN, bad), Map.of());
        }
        for (Object bad : List.of(Map.of(ANN, TEXT), Map.of("to", ANN, "body", TEXT, ANN, TEXT), List.of(Map.of(ANN, VALUE)))) {
            show(null, through(SEND + "&bodyAs=recipients&text=Hello", bad, Map.of()));
        }
    }

    @Test
    void recipientsThatABeanRefuses() throws Exception {
        RecipientPolicy policy = number -> {
            throw new IllegalStateException("cannot ask about " + number);
        };
        MsisdnNormalizer normalizer = number -> {
            throw new IllegalStateException("cannot read " + number);
        };
        context.getRegistry().bind("policy", policy);
        context.getRegistry().bind("normalizer", normalizer);

        fails(SinchSmsValidationException.class, SEND + "&recipientPolicy=#policy", TEXT, personal());
        fails(SinchSmsValidationException.class, SEND + "&msisdnNormalizer=#normalizer", TEXT, personal());
        fails(SinchSmsValidationException.class, SEND + "&deniedPrefixes=46", TEXT, personal());
        fails(SinchSmsValidationException.class, SEND + "&allowedRecipients=46700000000", TEXT, personal());
    }

    @Test
    void textsAndParametersThatCannotBeSent() throws Exception {
        for (String bad : List.of(TEXT.repeat(100), TEXT + "\0", TEXT + "\uD83D", TEXT + " ${missing}")) {
            fails(SinchSmsValidationException.class, SEND, bad, personal());
            fails(SinchSmsValidationException.class, "sinch-sms:dryRun?from=Acme", bad, personal());
        }
        for (Object bad : List.of(
                VALUE, List.of(VALUE), Map.of("name", Map.of(ANN, VALUE.repeat(20))),
                Map.of("name", Map.of(ANN, List.of(VALUE))), Map.of("key of " + ANN, Map.of(ANN, VALUE)),
                Map.of("name", Map.of("nobody " + ANN, VALUE)))) {
            Map<String, Object> headers = personal();
            headers.put("CamelSinchSmsParameters", bad);
            fails(SinchSmsValidationException.class, SEND, TEXT, headers);
        }
        fails(SinchSmsValidationException.class, SEND, null, personal());
        fails(SinchSmsValidationException.class, SEND, Map.of("to", List.of(ANN), "body", List.of(TEXT)), Map.of());
        fails(SinchSmsValidationException.class, SEND, Map.of("to", List.of(ANN), "text of " + ANN, TEXT), Map.of());
        fails(SinchSmsValidationException.class, SEND + "&type=mt_binary", Map.of("to", ANN, "type", "mt_binary", "body", TEXT),
                Map.of());
    }

    @Test
    void headersOfAnotherForm() throws Exception {
        for (String name : List.of(
                "From", "Type", "Udh", "DeliveryReport", "SendAt", "ExpireAt", "ValidFor", "FlashMessage", "TruncateConcat",
                "MaxNumberOfMessageParts", "FeedbackEnabled", "FromTon", "FromNpi", "StrictValidation", "Priority")) {
            Map<String, Object> headers = personal();
            headers.put("CamelSinchSms" + name, "no such thing " + ANN);
            if (name.equals("Udh")) {
                headers.put("CamelSinchSmsType", "mt_binary");
            }

            fails(SinchSmsValidationException.class, SEND, TEXT, headers);
        }
    }

    @Test
    void anotherContentUnderTheSameKeyAndAKeyThatIsTooLong() throws Exception {
        Map<String, Object> order = personal();
        takes(SEND, TEXT, order);
        fails(SinchSmsValidationException.class, SEND, TEXT + "!", order);
        order.put("CamelSinchSmsSendKey", CARL.repeat(1_000_000));
        fails(SinchSmsValidationException.class, SEND, TEXT, order);
    }
}
