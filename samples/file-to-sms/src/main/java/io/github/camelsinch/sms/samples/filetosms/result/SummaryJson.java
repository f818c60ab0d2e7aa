/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.samples.filetosms.ExitCode;

/**
 * Writes and reads {@code summary.json}. Its names are a contract with the programs that read it.
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
        // in one step: whoever finds it finds all of it
        Path next = path.resolveSibling(path.getFileName() + ".next");
        MAPPER.writeValue(next.toFile(), tree(summary));
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads how a job ended.
     *
     * @param  path        the file
     * @param  job         which job
     * @return             its totals, if the file is of this job and each of its rows is settled
     * @throws IOException when it cannot be read
     */
    static Optional<Totals> settled(Path path, String job) throws IOException {
        JsonNode root = MAPPER.readTree(path.toFile());
        JsonNode rows = root.path("rows");
        if (!job.equals(root.path("job").asText()) || rows.path("not_finished").asInt(1) != 0) {
            return Optional.empty();
        }
        List<StatusCount> statuses = new ArrayList<>();
        for (JsonNode status : root.path("statuses")) {
            statuses.add(new StatusCount(
                    status.path("status").asText(), status.path("code").asInt(), status.path("count").asInt()));
        }
        RowCounts counts = new RowCounts(
                rows.path("total").asInt(), rows.path("delivered").asInt(), rows.path("failed").asInt(), 0,
                rows.path("rejected").asInt(), rows.path("duplicates").asInt());
        return Optional.of(new Totals(
                counts, statuses, counts.failed() == 0 ? ExitCode.ALL_DELIVERED : ExitCode.SOME_FAILED, null));
    }

    private static ObjectNode tree(JobSummary summary) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("job", summary.job())
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
