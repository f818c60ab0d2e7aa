CREATE TABLE IF NOT EXISTS messages (
    id VARCHAR(64) PRIMARY KEY,
    recipient VARCHAR(32) NOT NULL,
    reference VARCHAR(64) NOT NULL,
    handed_over_at TIMESTAMP(3) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    batch_id VARCHAR(64) UNIQUE
);

CREATE TABLE IF NOT EXISTS reports (
    report_key VARCHAR(64) PRIMARY KEY,
    batch_id VARCHAR(64) NOT NULL,
    recipient VARCHAR(32),
    reference VARCHAR(2048),
    status VARCHAR(64) NOT NULL,
    code INTEGER,
    code_class VARCHAR(16),
    reported_at TIMESTAMP(3) WITH TIME ZONE
);

CREATE INDEX IF NOT EXISTS reports_batch_id ON reports (batch_id);

CREATE VIEW IF NOT EXISTS outcomes AS
SELECT m.id, m.recipient, m.reference, m.handed_over_at, m.batch_id, r.status, r.code, r.code_class, r.reported_at,
       COALESCE(r.status, CASE WHEN m.batch_id IS NULL THEN 'not accepted' ELSE 'no report yet' END) AS outcome,
       GREATEST(0, DATEDIFF(MILLISECOND, m.handed_over_at, r.reported_at)) AS millis
FROM messages m
LEFT JOIN (SELECT reports.*, ROW_NUMBER() OVER (PARTITION BY batch_id ORDER BY reported_at DESC, report_key) AS newest
           FROM reports) r
ON r.batch_id = m.batch_id AND r.newest = 1;
