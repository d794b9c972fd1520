using System.Xml;
using OnPut.Local.S3.Access;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Routing;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Buckets;

/// <summary>What S3 answers about a new bucket to the questions that clients ask by themselves.</summary>
internal sealed class FixedAnswer(S3Store store, string root, Action<XmlWriter> write) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        store.Read(connection =>
        {
            var bucket = BucketTable.Get(connection, request.Bucket);
            return request.Scope == Scope.Object ? RequestedVersion.Find(connection, bucket, request) : null;
        });
        return request.Response.WriteXmlAsync(root, write, request.Aborted);
    }

    /// <summary>The owner may do everything, nobody else anything.</summary>
    public static FixedAnswer Acl(S3Store store) => new(store, "AccessControlPolicy", xml =>
    {
        xml.Owner(Account.Root);
        xml.Group("AccessControlList", () => xml.Group("Grant", () =>
        {
            xml.WriteStartElement("Grantee");
            xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "CanonicalUser");
            xml.Value("ID", Account.Root.CanonicalId);
            xml.Value("DisplayName", Account.Root.DisplayName);
            xml.WriteEndElement();
            xml.Value("Permission", "FULL_CONTROL");
        }));
    });

    public static FixedAnswer Encryption(S3Store store) => new(store, "ServerSideEncryptionConfiguration", xml =>
        xml.Group("Rule", () =>
        {
            xml.Group("ApplyServerSideEncryptionByDefault", () => xml.Value("SSEAlgorithm", "AES256"));
            xml.Value("BucketKeyEnabled", false);
        }));

    public static FixedAnswer RequestPayment(S3Store store) =>
        new(store, "RequestPaymentConfiguration", xml => xml.Value("Payer", "BucketOwner"));

    public static FixedAnswer OwnershipControls(S3Store store) =>
        new(store, "OwnershipControls", xml => xml.Group("Rule", () => xml.Value("ObjectOwnership", "BucketOwnerEnforced")));

    public static FixedAnswer Empty(S3Store store, string root) => new(store, root, _ => { });
}
