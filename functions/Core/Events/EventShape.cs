namespace OnPut.Events;

/// <summary>What a JSON text is, by its shape alone.</summary>
enum EventShape
{
    Unknown,

    /// <summary>No JSON at all.</summary>
    NotJson,

    /// <summary><c>{"Records":[]}</c>: nothing happened, on a route that cannot be told.</summary>
    NoRecords,

    /// <summary><c>{"Records":[{"eventSource":"aws:s3", …</c></summary>
    S3Records,

    /// <summary><c>{"Records":[{"eventSource":"aws:sqs", …</c></summary>
    SqsRecords,

    /// <summary><c>{"Records":[{"EventSource":"aws:sns", …</c></summary>
    SnsRecords,

    /// <summary><c>{"Type":"Notification","Message": …</c>: what SNS puts into a queue without raw delivery.</summary>
    SnsEnvelope,

    /// <summary><c>{"detail-type": …, "source":"aws.s3", …</c></summary>
    EventBridge,

    /// <summary><c>{"specversion": …, "type":"onput.…", …</c>: a notice of a function of OnPut.</summary>
    Notice,

    /// <summary><c>{"invocationSchemaVersion": …, "tasks": …</c></summary>
    BatchOperations,

    /// <summary><c>{"Event":"s3:TestEvent", …</c>: sent by S3 when a notification configuration is put.</summary>
    TestEvent,
}
