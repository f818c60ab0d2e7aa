-- a report that comes again has the same key and replaces itself
MERGE INTO reports (report_key, batch_id, recipient, reference, status, code, code_class, reported_at) KEY (report_key)
VALUES (:#CamelSinchSmsReportKey, :#CamelSinchSmsBatchId, :#recipient, :#${header.CamelSinchSmsReference},
        :#CamelSinchSmsStatus, :#CamelSinchSmsCode, :#${header.CamelSinchSmsCodeClass}, :#CamelSinchSmsAt)
