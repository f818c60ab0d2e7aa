/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.RecordingGate.Call;
import io.github.camelsinch.sms.RecordingGate.Reply;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.send.SendResult;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sends are the same send: keys, and the steps of an exchange. */
class SendKeyTest extends GatedTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;
    private static final String KEYED = SEND + "&sendKey=${header.order}";
    private static final String PAIRS
            = "sinch-sms:send?from=Acme&bodyAs=recipients&text=Hi&maxRecipientsPerBatch=2&sendKey=${header.order}";
    private static final Map<String, Object> ORDER = Map.of("order", 17);

    @Test
    void aMessageThatComesAgainIsSentOnce_F57() throws Exception {
        Exchange first = through(KEYED, "Hi", ORDER);
        Exchange second = through(KEYED, "Hi", ORDER);

        assertThat(gate.calls("POST")).hasSize(1);
        assertThat(first.getMessage().getHeader("CamelSinchSmsReplayed")).isEqualTo(false);
        assertThat(second.getMessage().getHeader("CamelSinchSmsReplayed")).isEqualTo(true);
        assertThat(second.getMessage().getHeader("CamelSinchSmsBatchIds"))
                .isEqualTo(first.getMessage().getHeader("CamelSinchSmsBatchIds"));
    }

    @Test
    void withoutAKeyEveryExchangeIsASendOfItsOwn() throws Exception {
        through(SEND, "Hi");
        through(SEND, "Hi");

        assertThat(sinch.messages()).hasSize(2);
        assertThat(references()).hasSize(2);
    }

    @Test
    void theHeaderWinsOverTheOption() throws Exception {
        through(KEYED, "Hi", Map.of("order", 17, "CamelSinchSmsSendKey", "a"));
        through(KEYED, "Hi", Map.of("order", 17, "CamelSinchSmsSendKey", "b"));
        through(KEYED, "Hi", Map.of("order", 18, "CamelSinchSmsSendKey", "a"));

        assertThat(gate.calls("POST")).hasSize(2);
    }

    @Test
    void aReplayAfterAFailureGoesOnWhereItStopped_F56() throws Exception {
        gate.answer(2, Reply.of(400, "syntax_constraint_violation"));
        List<String> numbers = numbers(6);

        SinchSmsPartialSendException failure
                = failure(through(PAIRS, numbers, ORDER), SinchSmsPartialSendException.class);
        Exchange replay = through(PAIRS, numbers, ORDER);

        assertThat(failure.isSafeToSendAgain()).as("with its key").isTrue();
        assertThat(failure.getWhatToDo()).contains("same send key");
        assertThat(body(replay, SendResult.class).batches()).hasSize(3);
        assertThat(gate.calls("POST")).hasSize(4);
        assertThat(sinch.messages()).hasSize(6);
    }

    @Test
    void anotherTextUnderTheSameKeyIsRefused() throws Exception {
        through(KEYED, "Hi", ORDER);

        SinchSmsValidationException failure
                = failure(through(KEYED, "Something else", ORDER), SinchSmsValidationException.class);

        assertThat(failure.getName()).isEqualTo("sendKey");
        assertThat(failure).hasMessageContaining("segment 0");
        assertThat(failure.getMessage()).doesNotContain("17").doesNotContain("Something else");
        assertThat(gate.calls("POST")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\t" })
    void aKeyThatSaysNothingIsRefused_B64(String key) throws Exception {
        SinchSmsValidationException failure = failure(
                through(SEND, "Hi", Map.of("CamelSinchSmsSendKey", key)), SinchSmsValidationException.class);

        assertThat(failure.getName()).isEqualTo("CamelSinchSmsSendKey");
        assertThat(gate.calls()).isEmpty();
    }

    @Test
    void anExpressionThatGivesNothingIsRefused_B64() throws Exception {
        assertThat(failure(through(KEYED, "Hi"), SinchSmsValidationException.class).getName()).isEqualTo("sendKey");
        assertThat(gate.calls()).isEmpty();
    }

    @Test
    void aKeyThatIsTooLongIsRefusedAndNotShown_B64() throws Exception {
        SinchSmsValidationException failure = failure(
                through(SEND, "Hi", Map.of("CamelSinchSmsSendKey", "k".repeat(10_000_000))),
                SinchSmsValidationException.class);

        assertThat(failure.getMessage()).contains("10000000 characters").doesNotContain("kkk");
        assertThat(gate.calls()).isEmpty();
    }

    @Test
    void aKeyIsNeverOnTheWire_B64() throws Exception {
        through(SEND, "Hi", Map.of("CamelSinchSmsSendKey", "46709998877"));

        assertThat(posted().toString()).doesNotContain("46709998877");
    }

    @Test
    void oneKeyInTwoStepsOfARouteIsTwoSends() throws Exception {
        String start = routeTo(KEYED, KEYED);

        template.send(start, in -> order(in, "Hi"));
        template.send(start, in -> order(in, "Hi"));

        assertThat(references()).as("the replay finds both").hasSize(2);
        assertThat(gate.calls("POST")).hasSize(1 + 1);
    }

    @Test
    void oneKeyInAllPartsOfASplitIsASendEach() throws Exception {
        splitAndLoop();

        template.send("direct:split", in -> order(in, List.of("a", "b", "c")));
        template.send("direct:split", in -> order(in, List.of("a", "b", "c")));

        assertThat(gate.calls("POST")).hasSize(3);
        assertThat(references()).hasSize(3);
    }

    @Test
    void oneKeyInAllRoundsOfALoopIsASendEach() throws Exception {
        splitAndLoop();

        template.send("direct:loop", in -> order(in, "Hi"));
        template.send("direct:loop", in -> order(in, "Hi"));

        assertThat(gate.calls("POST")).hasSize(3);
    }

    @Test
    void oneKeyInAllBranchesOfAMulticastIsASendEach() throws Exception {
        splitAndLoop();

        template.send("direct:multicast", in -> order(in, "Hi"));
        template.send("direct:multicast", in -> order(in, "Hi"));

        assertThat(gate.calls("POST")).hasSize(2);
    }

    @Test
    void aStepThatIsRedeliveredIsTheSameAndTheOneAfterItAnother() throws Exception {
        for (int request = 2; request <= 4; request++) {
            gate.answer(request, Reply.of(429));
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:redelivered").to(KEYED).to(KEYED).to(KEYED);
            }
        });

        Exchange exchange = template.send("direct:redelivered", in -> order(in, "Hi"));

        assertThat(exchange.getException()).isNull();
        assertThat(references()).hasSize(3);
        assertThat(sinch.messages()).hasSize(3);
    }

    @Test
    void aStepInDoubtWhoseRedeliveryReadsAnotherTextIsRefusedAndNotSentAsAnother() throws Exception {
        gate.answer(1, Reply.of(503).afterAll());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:changing").to(KEYED + "&onUnknown=fail");
            }
        });
        AtomicInteger reads = new AtomicInteger();
        Object changing = new Object() {
            @Override
            public String toString() {
                return "Hi " + reads.incrementAndGet();
            }
        };

        Exchange exchange = template.send("direct:changing", in -> order(in, changing));

        assertThat(exchange.getException()).isInstanceOf(SinchSmsValidationException.class);
        assertThat(gate.calls("POST")).hasSize(1);
    }

    @Test
    void aRedeliveryDoesNotMakeAMessageValidForLonger() throws Exception {
        gate.answer(1, Reply.of(400));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(20));
                from("direct:code").to(KEYED + "&validFor=1h");
            }
        });

        template.send("direct:code", in -> order(in, "Hi"));

        List<Call> posts = gate.calls("POST");
        assertThat(posts).hasSize(2);
        assertThat(posts.get(1).body().get("expire_at")).isEqualTo(posts.get(0).body().get("expire_at"));
    }

    @Test
    void aFailedStepThatAnotherEndpointTakesOverIsNotSentTwice() throws Exception {
        gate.answer(1, Reply.of(503).afterAll());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:fallback").doTry().to(KEYED + "&onUnknown=fail").doCatch(Exception.class)
                        .to(KEYED + "&onUnknown=fail&priority=high").end();
            }
        });

        Exchange exchange = template.send("direct:fallback", in -> order(in, "Hi"));

        assertThat(exchange.getException()).isNotNull();
        assertThat(sinch.messages()).hasSize(1);
        assertThat(gate.calls("POST")).hasSize(1);
    }

    @Test
    void aLedgerOfOnesOwnIsUsed() throws Exception {
        MemorySendLedger ledger = new MemorySendLedger();
        context.getRegistry().bind("mine", ledger);

        through(SEND + "&sendLedger=#mine", "Hi");

        assertThat(ledger.size()).isEqualTo(1);
    }

    @Test
    void theLedgerForgetsTheKeyWithTheComponentOnly() throws Exception {
        through(KEYED, "Hi", ORDER);
        through(KEYED + "&connectTimeout=7s", "Hi", ORDER);

        assertThat(gate.calls("POST")).as("another endpoint of the same component").hasSize(1);
    }

    @Test
    void aBinaryMessageThatIsSentAgainHasTheSameConcatenationReference() throws Exception {
        gate.answer(1, Reply.of(400));
        String binary = "sinch-sms:send?from=Acme&type=mt_binary&sendKey=${header.order}&to=" + ANN;

        through(binary, new byte[200], ORDER);
        through(binary, new byte[200], ORDER);

        List<Call> posts = gate.calls("POST");
        assertThat(posts).hasSize(3);
        assertThat(posts.get(1).body().get("udh")).isEqualTo(posts.get(0).body().get("udh"));
    }

    private void splitAndLoop() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:split").split(body()).to(KEYED);
                from("direct:loop").loop(3).to(KEYED);
                from("direct:multicast").multicast().to(KEYED, KEYED + "&connectTimeout=7s");
            }
        });
    }

    private static void order(Exchange exchange, Object body) {
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader("order", 17);
    }

    /** Of all batches that were posted. */
    private Set<String> references() {
        return gate.calls("POST").stream().map(call -> call.body().get("client_reference").asText())
                .collect(Collectors.toSet());
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "4670000000" + n).toList();
    }
}
