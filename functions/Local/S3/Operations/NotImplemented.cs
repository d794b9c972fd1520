using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Operations;

/// <summary>An operation that S3 has and the local S3 has not.</summary>
internal sealed class NotImplemented(string operation) : IOperation
{
    public Task AnswerAsync(S3Request request) => throw S3Errors.NotImplemented(operation);
}
