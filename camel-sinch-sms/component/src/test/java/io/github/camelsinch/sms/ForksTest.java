/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.CopyOrigin.Way;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How the splits of one exchange are numbered. */
class ForksTest {

    private final Forks forks = new Forks();

    @Test
    void allPartsOfASplitAreOfOneInWhateverOrderTheyCome() {
        assertThat(part("split1", 2, 0)).isZero();
        assertThat(part("split1", 0, 0)).isZero();
        assertThat(part("split1", 1, 0)).isZero();
    }

    @Test
    void aSplitAfterAnotherIsTheNextEvenWhereItsPartsDidNotSendInTheFirst() {
        assertThat(part("split1", 0, 0)).isZero();
        assertThat(part("split2", 1, 0)).isEqualTo(1);
        assertThat(part("split2", 0, 0)).isEqualTo(1);
    }

    @Test
    void aNodeThatIsPassedTwiceMakesTwo() {
        assertThat(part("split1", 0, 0)).isZero();
        assertThat(part("split1", 0, 0)).isEqualTo(1);
    }

    @Test
    void aNodeThatIsRedeliveredMakesTheSame() {
        assertThat(part("split1", 0, 0)).isZero();
        assertThat(part("split1", 1, 0)).isZero();
        assertThat(part("split1", 0, 1)).isZero();
        assertThat(part("split1", 1, 1)).isZero();
        assertThat(part("split1", 2, 1)).isZero();
    }

    @Test
    void aMillionPartsTakeABitEach() {
        for (int part = 0; part < 1_000_000; part++) {
            assertThat(part("split1", part, 0) == 0).isTrue();
        }
        assertThat(part("split1", 999_999, 0)).isEqualTo(1);
    }

    private int part(String node, int index, int round) {
        return forks.of(new CopyOrigin(Way.SPLIT, index, null, node, round), null);
    }
}
