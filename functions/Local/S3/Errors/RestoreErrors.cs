using OnPut.Local.Http;

namespace OnPut.Local.S3.Errors;

/// <summary>What can be wrong with a RestoreObject.</summary>
internal static class RestoreErrors
{
    public static ServiceException NotArchived(string storageClass) => S3Errors.Of(
        403, "InvalidObjectState", "Restore is not allowed for the object's current storage class", ("StorageClass", storageClass));

    public static ServiceException InProgress() => S3Errors.Of(
        409, "RestoreAlreadyInProgress", "Object restore is already in progress");

    public static ServiceException NoSuchTier(string tier) => S3Errors.InvalidArgument(
        "Retrieval option is not supported by this storage class", "Tier", tier);
}
