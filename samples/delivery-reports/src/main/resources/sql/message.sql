-- before the send; when it comes again, the time of the first attempt stays
MERGE INTO messages (id, recipient, reference) KEY (id)
VALUES (:#CamelSinchSmsSendKey, :#recipient, :#CamelSinchSmsClientReference)
