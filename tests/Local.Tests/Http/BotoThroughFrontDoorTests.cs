namespace OnPut.Local.Tests.Http;

public sealed class BotoThroughFrontDoorTests
{
    [Fact]
    public async Task Keys_arrive_character_for_character()
    {
        await using var host = await FrontDoorHost.StartAsync();
        await Boto.RunAsync(host.Url, """
            s3 = boto3.client('s3')
            for key in ['/leading', '//two', 'a//b', '../up', 'a/../b', './a', 'a+b c%', 'ü/日本', "!'()*~&=@:,;$", 'k' * 1024]:
                s3.put_object(Bucket='bucket', Key=key, Body=b'x')
            """);
        Assert.Equal(
            ["/leading", "//two", "a//b", "../up", "a/../b", "./a", "a+b c%", "ü/日本", "!'()*~&=@:,;$", new string('k', 1024)],
            host.S3.Requests.Select(request => request.Key));
    }

    [Fact]
    public async Task Presigned_urls_of_both_signature_versions_work_until_altered()
    {
        await using var host = await FrontDoorHost.StartAsync();
        var answers = await Boto.RunAsync(host.Url, """
            def ask(url, data=None):
                try:
                    return urllib.request.urlopen(urllib.request.Request(url, data=data, method='PUT' if data else 'GET')).status
                except urllib.error.HTTPError as error:
                    return error.read().decode().split('<Code>')[1].split('<')[0]
            for version in ['s3', 's3v4']:
                s3 = boto3.client('s3', config=Config(signature_version=version))
                get = s3.generate_presigned_url('get_object', Params={'Bucket': 'b', 'Key': 'a b+', 'ResponseContentType': 'text/html'})
                put = s3.generate_presigned_url('put_object', Params={'Bucket': 'b', 'Key': 'k', 'ContentType': 'text/plain'}, ExpiresIn=60)
                old = s3.generate_presigned_url('get_object', Params={'Bucket': 'b', 'Key': 'k'}, ExpiresIn=-5)
                request = urllib.request.Request(put, data=b'data', method='PUT', headers={'Content-Type': 'text/plain'})
                print(ask(get), ask(get.replace('html', 'xml')), urllib.request.urlopen(request).status, ask(get, b'data'), ask(old))
            """);
        Assert.Equal(
            [
                "200 SignatureDoesNotMatch 200 SignatureDoesNotMatch AccessDenied",
                "200 SignatureDoesNotMatch 200 SignatureDoesNotMatch AuthorizationQueryParametersError",
            ],
            answers.Split('\n', StringSplitOptions.TrimEntries));
    }

    [Theory]
    [InlineData("CRC32")]
    [InlineData("SHA256")]
    public async Task Streamed_uploads_arrive_whole(string checksum)
    {
        await using var host = await FrontDoorHost.StartAsync();
        var hash = await Boto.RunAsync(host.Url, $$"""
            data = bytes(range(256)) * 4000
            boto3.client('s3').put_object(Bucket='b', Key='k', Body=io.BytesIO(data), ChecksumAlgorithm='{{checksum}}')
            print(hashlib.sha256(data).hexdigest())
            """);
        Assert.Equal(hash, Assert.Single(host.S3.Requests).BodySha256);
    }
}
