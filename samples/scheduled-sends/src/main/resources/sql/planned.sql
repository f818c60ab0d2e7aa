UPDATE appointments SET batch_id = :#CamelSinchSmsBatchId WHERE id = :#appointment
