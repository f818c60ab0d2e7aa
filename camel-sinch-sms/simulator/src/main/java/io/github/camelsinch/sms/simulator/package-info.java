/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The Sinch SMS API in a JVM, as a library ({@link io.github.camelsinch.sms.simulator.SinchSmsSimulator}) and as a
 * program ({@link io.github.camelsinch.sms.simulator.SimulatorMain}). Behaviour follows Sinch's reference; what it
 * leaves open can be switched ({@link io.github.camelsinch.sms.simulator.plan.Readings}) or is said where it is
 * decided.
 *
 * <p>
 * A request passes {@code http} (who asks for what), {@code wire} (JSON and its rules) and {@code plan} (the queue and
 * its time); {@code batch}, {@code message}, {@code group}, {@code report} and {@code outcome} hold what those three
 * talk about. For use are this package, {@code clock}, {@code outcome}, and the records that the simulator returns.
 */
package io.github.camelsinch.sms.simulator;
