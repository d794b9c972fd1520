using Microsoft.Data.Sqlite;
using OnPut.Local.Messaging;

namespace OnPut.Local.Tests.Messaging;

/// <summary>Functions that remember what they were to be invoked with; only those whose ARN ends in <c>:missing</c> do not exist.</summary>
sealed class RecordedInvocations : IAsyncInvocations
{
    public List<(string FunctionArn, string Payload)> Payloads { get; } = [];

    public void Enqueue(SqliteConnection connection, string functionArn, string payload)
    {
        if (functionArn.EndsWith(":missing", StringComparison.Ordinal))
            throw new ArgumentException($"There is no function {functionArn}.", nameof(functionArn));
        Payloads.Add((functionArn, payload));
    }
}
