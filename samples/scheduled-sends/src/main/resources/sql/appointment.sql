SELECT phone, remind_at, note, batch_id FROM appointments WHERE id = :#appointment
