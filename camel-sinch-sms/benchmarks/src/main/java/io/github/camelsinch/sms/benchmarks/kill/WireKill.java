/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.util.List;

import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultOrder;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import io.github.camelsinch.sms.simulator.fault.Faults;

/**
 * A moment of a call at which the process dies: the simulator holds the call there.
 */
enum WireKill {
    /** The POST has left, and Sinch will never carry it out. */
    POST_LOST {
        @Override
        FaultRule hold(Faults faults, String number) {
            return post(faults, number).hang();
        }
    },
    /** Sinch has accepted the batch, and the answer has not left. */
    POST_TAKEN {
        @Override
        FaultRule hold(Faults faults, String number) {
            return post(faults, number).acceptThenHang();
        }
    },
    /** The batch is accepted and not listed yet, and it is being looked up. */
    LOOK_UP {
        @Override
        FaultRule hold(Faults faults, String number) {
            post(faults, number).with(Fault.acceptThenReset().listedAfter(FaultMix.LAG));
            return faults.next(1).lists().hang();
        }
    };

    static final List<WireKill> ALL = List.of(values());

    /** Holds the call that is about this number; the rule has a hit when it does. */
    abstract FaultRule hold(Faults faults, String number);

    private static FaultOrder post(Faults faults, String number) {
        return faults.next(1).number(number).sends();
    }
}
