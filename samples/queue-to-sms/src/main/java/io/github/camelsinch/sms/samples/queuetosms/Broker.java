/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.queuetosms;

import java.net.URI;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.broker.region.Queue;
import org.apache.activemq.broker.region.policy.IndividualDeadLetterStrategy;
import org.apache.activemq.broker.region.policy.PolicyEntry;
import org.apache.activemq.broker.region.policy.PolicyMap;
import org.apache.activemq.command.ActiveMQQueue;

/**
 * The demo's broker, in memory, and the shop that publishes to it. Dead letters of {@code orders} go to
 * {@code DLQ.orders}.
 */
final class Broker implements AutoCloseable {

    private static final ActiveMQQueue ORDERS = new ActiveMQQueue("orders");
    private static final ActiveMQQueue DEAD_LETTERS = new ActiveMQQueue("DLQ.orders");

    private final BrokerService service = new BrokerService();
    private final TransportConnector connector;
    private final Connection shop;

    Broker() throws Exception {
        IndividualDeadLetterStrategy deadLetters = new IndividualDeadLetterStrategy();
        deadLetters.setQueuePrefix("DLQ.");
        PolicyEntry policy = new PolicyEntry();
        policy.setDeadLetterStrategy(deadLetters);
        PolicyMap policies = new PolicyMap();
        policies.setDefaultEntry(policy);
        service.setDestinationPolicy(policies);
        service.setBrokerName("demo");
        service.setPersistent(false);
        service.setUseJmx(false);
        service.setUseShutdownHook(false);
        service.setDestinations(new ActiveMQQueue[] { ORDERS, DEAD_LETTERS });
        connector = service.addConnector(new URI("tcp://127.0.0.1:0"));
        service.start();
        shop = new ActiveMQConnectionFactory(service.getVmConnectorURI()).createConnection();
    }

    /** Where the worker finds it. */
    String url() throws Exception {
        return connector.getConnectUri().toString();
    }

    void publish(Order order) throws JMSException {
        try (Session session = shop.createSession()) {
            TextMessage message = session.createTextMessage(order.text());
            message.setStringProperty("orderId", order.id());
            message.setStringProperty("phone", order.phone());
            session.createProducer(ORDERS).send(message);
        }
    }

    /** Messages that wait for the worker, or that it works on. */
    long waiting() throws Exception {
        return messages(ORDERS);
    }

    long deadLetters() throws Exception {
        return messages(DEAD_LETTERS);
    }

    /** What an operator does in the broker's console. */
    void replayDeadLetters() throws Exception {
        ((Queue) service.getDestination(DEAD_LETTERS))
                .moveMatchingMessagesTo(service.getAdminConnectionContext(), (String) null, ORDERS);
    }

    private long messages(ActiveMQQueue queue) throws Exception {
        return service.getDestination(queue).getDestinationStatistics().getMessages().getCount();
    }

    @Override
    public void close() throws Exception {
        shop.close();
        service.stop();
    }
}
