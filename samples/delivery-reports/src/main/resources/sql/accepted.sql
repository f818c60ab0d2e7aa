UPDATE messages SET batch_id = :#CamelSinchSmsBatchId WHERE id = :#CamelSinchSmsSendKey
