namespace OnPut.Local.Tests.S3;

public sealed class BotoTests(S3Host host) : IDisposable
{
    const string Script = """
        import boto3, botocore.exceptions, os, urllib.request

        s3 = boto3.client('s3', region_name='us-east-1')
        bucket = 'my-python-bucket'
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={'LocationConstraint': 'us-east-1'})

        content = os.urandom(20_000_000)
        with open('large.bin', 'wb') as file:
            file.write(content)
        s3.upload_file('large.bin', bucket, 'a b+c%/é.bin')
        s3.download_file(bucket, 'a b+c%/é.bin', 'back.bin')
        with open('back.bin', 'rb') as file:
            assert file.read() == content

        url = s3.generate_presigned_url('get_object', Params={'Bucket': bucket, 'Key': 'a b+c%/é.bin'})
        assert urllib.request.urlopen(url).read() == content

        for algorithm in ('CRC32', 'SHA1', 'SHA256'):
            s3.put_object(Bucket=bucket, Key='sums/' + algorithm, Body=b'hello', ChecksumAlgorithm=algorithm)
            answer = s3.get_object(Bucket=bucket, Key='sums/' + algorithm, ChecksumMode='ENABLED')
            assert answer['Body'].read() == b'hello' and 'Checksum' + algorithm in answer

        page = s3.list_objects_v2(Bucket=bucket, Delimiter='/')
        assert [prefix['Prefix'] for prefix in page['CommonPrefixes']] == ['a b+c%/', 'sums/'], page

        def code(call):
            try:
                call()
            except botocore.exceptions.ClientError as refused:
                return refused.response['Error']['Code']

        upload = s3.create_multipart_upload(Bucket=bucket, Key='parts')['UploadId']
        tags = [s3.upload_part(Bucket=bucket, Key='parts', UploadId=upload, PartNumber=number, Body=b'x')['ETag'] for number in (1, 2)]
        complete = lambda numbers: s3.complete_multipart_upload(Bucket=bucket, Key='parts', UploadId=upload, MultipartUpload={
            'Parts': [{'PartNumber': number, 'ETag': tags[number - 1]} for number in numbers]})
        assert code(lambda: complete([2, 1])) == 'InvalidPartOrder'
        assert code(lambda: complete([1, 2])) == 'EntityTooSmall'
        assert code(lambda: complete([])) == 'MalformedXML'
        assert code(lambda: complete([2])) is None
        assert code(lambda: s3.put_object(Bucket=bucket, Key='parts', Body=b'', IfNoneMatch='*')) == 'PreconditionFailed'

        resource = boto3.resource('s3').Bucket(bucket)
        resource.objects.all().delete()
        resource.delete()
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("onput-boto-").FullName;

    [Fact]
    public async Task Buckets_and_files_go_there_and_back()
    {
        await OutsideClient.RequireAsync("Python 3 with boto3 is not installed.", "python3", "-c", "import boto3");
        await OutsideClient.RunAsync(host, _folder, "python3", "-c", Script);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
