/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Options that are lists with commas between.
 */
final class OptionLists {

    private OptionLists() {
    }

    /**
     * @param  option                its name
     * @param  list                  its value, or {@code null}
     * @return                       the items without spaces around them; empty only where there is no value
     * @throws InvalidInputException if there is a value without an item, or an empty item: a list that allows must not
     *                               turn into one that is not there
     */
    static List<String> items(String option, String list) {
        if (list == null) {
            return List.of();
        }
        List<String> items = Arrays.stream(list.split(",", -1)).map(String::strip).toList();
        if (items.contains("")) {
            throw InvalidInputException.ofHidden(option, "must not hold an empty item; leave the option out to set no list");
        }
        return items;
    }
}
