/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes {@code summary.json}. Its names are a contract with the programs that read it.
 */
public final class SummaryJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SummaryJson() {
    }

    /**
     * @param  path        the file
     * @param  summary     the sums
     * @throws IOException when it cannot be written
     */
    public static void write(Path path, JobSummary summary) throws IOException {
        MAPPER.writeValue(path.toFile(), tree(summary));
    }

    private static ObjectNode tree(JobSummary summary) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("file", summary.file())
                .put("server", summary.server())
                .put("text", summary.text())
                .put("started_at", summary.startedAt().toString())
                .put("seconds", summary.elapsed().toMillis() / 1000.0)
                .put("exit_code", summary.exit().number())
                .put("problem", summary.problem());
        root.set("rows", rows(summary.rows()));
        root.set("messages", MAPPER.createObjectNode()
                .put("parts", summary.parts())
                .put("gsm_7bit", summary.rows().accepted() - summary.ucs2())
                .put("ucs2", summary.ucs2())
                .put("unusual_numbers", summary.unusual())
                .put("batches", summary.batches()));
        root.set("rate", MAPPER.createObjectNode()
                .put("limit_per_second", summary.limit())
                .put("mean_per_second", Math.round(summary.perSecond() * 10) / 10.0));
        ArrayNode statuses = root.putArray("statuses");
        for (StatusCount status : summary.statuses()) {
            statuses.addObject()
                    .put("status", status.status())
                    .put("code", status.code())
                    .put("reason", StatusReason.of(status.code()))
                    .put("count", status.count());
        }
        ArrayNode rejects = root.putArray("rejects");
        for (RejectCount reject : summary.rejects()) {
            rejects.addObject().put("reason", reject.reason()).put("count", reject.count());
        }
        return root;
    }

    private static ObjectNode rows(RowCounts rows) {
        return MAPPER.createObjectNode()
                .put("total", rows.total())
                .put("settled", rows.settled())
                .put("delivered", rows.delivered())
                .put("failed", rows.failed())
                .put("not_finished", rows.notFinished())
                .put("rejected", rows.rejected())
                .put("duplicates", rows.duplicates());
    }
}
