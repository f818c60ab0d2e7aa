/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * A page of batches, newest first. Entries may repeat across pages when batches are created meanwhile.
 *
 * @param count    how many match on all pages
 * @param page     from 0
 * @param pageSize how many this page holds, not how many were asked for: 0 on the page past the end
 * @param batches  the entries
 */
@WireNames
public record BatchPage(int count, int page, int pageSize,
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL) List<Batch> batches) {

    /**
     * Copies the entries.
     */
    public BatchPage {
        batches = batches == null ? List.of() : List.copyOf(batches);
    }

    @Override
    public String toString() {
        return "BatchPage[count=" + count + ", page=" + page + ", pageSize=" + pageSize + ", batches="
               + Shown.entries(batches) + "]";
    }
}
