using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Multipart;

internal sealed class AbortMultipartUpload(S3Store store) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        await store.ChangeAsync(
            change => UploadTable.Abort(change, UploadRequest.FindUpload(change.Connection, request).Id), request.Aborted);
        request.Response.StatusCode = 204;
    }
}
