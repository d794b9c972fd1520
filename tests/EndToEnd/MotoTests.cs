using System.Net;
using System.Net.Sockets;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

/// <summary>The functions against an S3 and an SNS that are not ours.</summary>
public sealed class MotoTests
{
    [Fact]
    public async Task The_functions_derive_remove_and_tag_against_moto_as_well()
    {
        Programs.SkipWithout("moto_server", "--help");
        Programs.SkipWithout("python3", "-c", "import boto3");
        using var folder = new ScratchFolder();
        var port = FreePort();
        using var moto = Programs.Start(
            "moto_server", ["-H", "127.0.0.1", "-p", $"{port}"], environment: new Dictionary<string, string> { ["MOTO_ACCOUNT_ID"] = "000000000000" });
        moto.ErrorDataReceived += (_, _) => { };
        moto.BeginErrorReadLine();
        moto.BeginOutputReadLine();
        try
        {
            await Eventually.TrueAsync("moto listens", () => ListensAsync(port));
            await File.WriteAllBytesAsync(folder.File("photo.jpg"), Pictures.Jpeg());
            var script = """
                import boto3, json, subprocess, sys
                onput, root = sys.argv[1:3]
                s3, sns = boto3.client('s3'), boto3.client('sns')
                source, derived = ('onput-%s-000000000000-us-east-1' % role for role in ('source', 'derived'))
                for bucket in (source, derived):
                    s3.create_bucket(Bucket=bucket)
                sns.create_topic(Name='onput-resultstopic')

                def invoke(function, name):
                    event = {'Records': [{'eventSource': 'aws:s3', 'eventName': name, 's3': {
                        'bucket': {'name': source}, 'object': {'key': 'photos/one+photo.jpg'}}}]}
                    subprocess.run(['dotnet', onput, 'invoke', function, '-e', '-', '--no-build'], cwd=root,
                                   input=json.dumps(event), text=True, check=True)

                def count(folder):
                    return s3.list_objects_v2(Bucket=derived, Prefix=folder + '/')['KeyCount']

                def show(name):
                    invoke('Thumbnails', name)
                    invoke('MetadataIndex', name)
                    print('derived:', count('thumbnails'), count('documents'), count('journal'))

                def tags(key, **version):
                    return sorted('%s=%s' % (t['Key'], t['Value']) for t in s3.get_object_tagging(Bucket=source, Key=key, **version)['TagSet'])

                s3.upload_file('photo.jpg', source, 'photos/one photo.jpg')
                show('ObjectCreated:Put')
                s3.delete_object(Bucket=source, Key='photos/one photo.jpg')
                show('ObjectRemoved:Delete')

                s3.put_bucket_versioning(Bucket=source, VersioningConfiguration={'Status': 'Enabled'})
                versions = [s3.put_object(Bucket=source, Key='photos/one photo.jpg', Body=b'x' * (1 << 20), Tagging='archive=deep&owner=me')['VersionId']
                            for _ in range(2)]
                event = {'Records': [{'eventSource': 'aws:s3', 'eventName': 'ObjectCreated:Put', 's3': {
                    'bucket': {'name': source}, 'object': {'key': 'photos/one+photo.jpg', 'versionId': versions[1]}}}]}
                for _ in range(2):
                    subprocess.run(['dotnet', onput, 'invoke', 'ArchiveTags', '-e', '-', '--no-build'], cwd=root,
                                   input=json.dumps(event), text=True, check=True)
                print('tags:', *tags('photos/one photo.jpg'))
                print('old:', *tags('photos/one photo.jpg', VersionId=versions[0]))
                """;
            var environment = new Dictionary<string, string>
            {
                ["AWS_ENDPOINT_URL"] = $"http://127.0.0.1:{port}",
                ["AWS_ACCESS_KEY_ID"] = "onput",
                ["AWS_SECRET_ACCESS_KEY"] = "onput",
                ["AWS_DEFAULT_REGION"] = "us-east-1",
            };

            var result = await Programs.RunAsync("python3", ["-", Repository.OnPut, Repository.Root], folder.Path, environment, script);

            Assert.Equal(
                [
                    "derived: 4 1 1", "derived: 0 0 2",
                    "tags: archive=deep onput:archive=deep-archive-30 owner=me", "old: archive=deep onput:archive=glacier-ir-30 owner=me",
                ],
                result.Succeeded().Split('\n').Where(line => line.Split(':') is [("derived" or "tags" or "old"), ..]));
        }
        finally
        {
            moto.Kill(entireProcessTree: true);
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static async Task<bool> ListensAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
