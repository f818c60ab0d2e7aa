/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.function.Function;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.api.model.BatchReportQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.DryRunQuery;
import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.plan.Msisdn;
import io.github.camelsinch.sms.privacy.Mask;
import org.apache.camel.Exchange;

/**
 * Reads what an exchange asks about: which batch, which recipient, which filters.
 */
final class QueryReader {

    private static final int MAX_DRY_RUN_RECIPIENTS = 1000;
    private static final int MAX_PAGE_SIZE = 100;

    private final QueryConfiguration options;
    private final MessageConfiguration message;

    QueryReader(SinchSmsEndpoint endpoint) {
        this.options = endpoint.getQueries();
        this.message = endpoint.getMessage();
    }

    String batchId(Exchange exchange) {
        String id = inputs(exchange).text(SinchSmsConstants.BATCH_ID, options.getBatchId());
        if (id == null) {
            throw new SinchSmsValidationException(
                    "batchId", "null", "must be set, by header " + SinchSmsConstants.BATCH_ID + " or option");
        }
        return id;
    }

    /** For operations whose body is free: an id alone will do. */
    String batchIdOrBody(Exchange exchange) {
        boolean named = inputs(exchange).raw(SinchSmsConstants.BATCH_ID) != null || options.getBatchId() != null;
        return named || !(exchange.getMessage().getBody() instanceof String body) ? batchId(exchange) : body.trim();
    }

    String recipientOrBody(Exchange exchange) {
        String recipient = inputs(exchange).text(SinchSmsConstants.TO, options.getRecipient());
        if (recipient == null && exchange.getMessage().getBody() instanceof String body) {
            recipient = body;
        }
        if (recipient == null) {
            throw new SinchSmsValidationException(
                    "recipient", "null", "must be set, by header " + SinchSmsConstants.TO + ", option or body");
        }
        return Msisdn.normalize(recipient);
    }

    DryRunQuery dryRun(Exchange exchange) {
        Inputs inputs = inputs(exchange);
        return new DryRunQuery(
                inputs.flag(SinchSmsConstants.PER_RECIPIENT, options.getPerRecipient()),
                ranged("numberOfRecipients",
                        inputs.number(SinchSmsConstants.NUMBER_OF_RECIPIENTS, options.getNumberOfRecipients()), 0,
                        MAX_DRY_RUN_RECIPIENTS));
    }

    BatchListQuery batches(Exchange exchange) {
        Inputs inputs = inputs(exchange);
        return new BatchListQuery(
                page(inputs), pageSize(inputs), inputs.list(SinchSmsConstants.SENDERS, options.getSenders()),
                inputs.time(SinchSmsConstants.START_DATE, "startDate", options.getStartDate()),
                inputs.time(SinchSmsConstants.END_DATE, "endDate", options.getEndDate()),
                inputs.text(SinchSmsConstants.CLIENT_REFERENCE, message.getClientReference()));
    }

    DeliveryReportListQuery reports(Exchange exchange) {
        Inputs inputs = inputs(exchange);
        return new DeliveryReportListQuery(
                page(inputs), pageSize(inputs),
                inputs.time(SinchSmsConstants.START_DATE, "startDate", options.getStartDate()),
                inputs.time(SinchSmsConstants.END_DATE, "endDate", options.getEndDate()), statuses(), codes(),
                inputs.text(SinchSmsConstants.CLIENT_REFERENCE, message.getClientReference()));
    }

    BatchReportQuery batchReport(Exchange exchange) {
        Inputs inputs = inputs(exchange);
        String type = inputs.text(SinchSmsConstants.REPORT_TYPE, options.getReportType());
        if (!"summary".equals(type) && !"full".equals(type)) {
            throw new SinchSmsValidationException("reportType", Mask.text(type), "must be summary or full");
        }
        return new BatchReportQuery(type, statuses(), codes(), null);
    }

    /** Statuses to ask for, from the option only: a header of this name is what a delivery report sets. */
    List<DeliveryStatus> statuses() {
        return items(options.getStatus(), DeliveryStatus::of);
    }

    List<Integer> codes() {
        return items(options.getCode(), code -> {
            try {
                return Integer.valueOf(code);
            } catch (NumberFormatException e) {
                throw new SinchSmsValidationException("code", Mask.text(code), "must be whole numbers, comma-separated");
            }
        });
    }

    private static <T> List<T> items(String option, Function<String, T> parse) {
        if (option == null) {
            return List.of();
        }
        return List.of(option.trim().split("\\s*,\\s*")).stream().map(parse).toList();
    }

    private Integer page(Inputs inputs) {
        return ranged("page", inputs.number(SinchSmsConstants.PAGE, options.getPage()), 0, Integer.MAX_VALUE);
    }

    private Integer pageSize(Inputs inputs) {
        return ranged("pageSize", inputs.number(SinchSmsConstants.PAGE_SIZE, options.getPageSize()), 1, MAX_PAGE_SIZE);
    }

    private static Integer ranged(String name, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw InvalidInputException.ofValue(name, value, "must be " + least + " to " + most);
        }
        return value;
    }

    private static Inputs inputs(Exchange exchange) {
        return new Inputs(exchange.getMessage());
    }
}
