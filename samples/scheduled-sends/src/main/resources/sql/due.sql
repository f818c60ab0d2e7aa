-- what Sinch does not have yet; a reminder whose time has passed would be sent at once
SELECT id, phone, remind_at, note FROM appointments
WHERE batch_id IS NULL AND NOT cancelled AND remind_at BETWEEN CURRENT_TIMESTAMP AND DATEADD(DAY, 2, CURRENT_TIMESTAMP)
ORDER BY remind_at
