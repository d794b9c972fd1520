using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Objects;

internal sealed class HeadObject(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        ReadAnswer.Begin(request, store.Read(connection => FoundObject.Find(connection, request)));
        return Task.CompletedTask;
    }
}
