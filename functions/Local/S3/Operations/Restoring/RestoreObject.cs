using Microsoft.AspNetCore.Http;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Lifecycle;
using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Restoring;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Restoring;

/// <summary>Brings archived bytes back for some days. Asked for again, a copy that is there stays longer.</summary>
/// <param name="begun">Is told that there is something to complete.</param>
internal sealed class RestoreObject(S3Store store, VersionWriter versions, TimeProvider time, Action begun) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var wanted = RestoreRequest.Read(await request.ReadXmlAsync("RestoreRequest"));
        var isNew = false;
        var (bucket, version) = await store.ChangeAsync(
            change => versions.Describe(change, request, EventNames.RestorePost, (connection, version) =>
            {
                var restoration = Decide(wanted, version, RestorationTable.Find(connection, version));
                RestorationTable.Put(connection, version.Id, restoration);
                return isNew = !restoration.IsDone;
            }),
            request.Aborted);
        begun();
        request.Response.SetVersionId(bucket, version);
        request.Response.StatusCode = isNew ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;
    }

    Restoration Decide(RestoreRequest wanted, ObjectVersion version, Restoration? before)
    {
        if (!StorageClasses.IsArchive(version.StorageClass)) throw RestoreErrors.NotArchived(version.StorageClass);
        if (RestoreTier.DurationOf(wanted.Tier, version.StorageClass) is not { } duration)
            throw RestoreErrors.NoSuchTier(wanted.Tier);
        var now = time.GetUtcNow();
        return before switch
        {
            null => new Restoration(now + duration, wanted.Days, null),
            { IsDone: false } => throw RestoreErrors.InProgress(),
            _ => before with { Days = wanted.Days, Until = Midnight.After(now, wanted.Days) },
        };
    }
}
