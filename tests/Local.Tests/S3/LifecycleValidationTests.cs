using System.Xml.Linq;
using OnPut.Local.Http;
using OnPut.Local.S3.Lifecycle;

namespace OnPut.Local.Tests.S3;

public sealed class LifecycleValidationTests
{
    const string Expire = "<Expiration><Days>1</Days></Expiration>";
    const string Filter = "<Filter/>";

    [Theory]
    [InlineData("<Prefix>test1/</Prefix>" + Expire)]
    [InlineData("<Prefix/>" + Expire)]
    [InlineData(Filter + Expire)]
    [InlineData(Filter + "<Expiration><Date>2017-09-27T00:00:00Z</Date></Expiration>")]
    [InlineData(Filter + "<Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>")]
    [InlineData(Filter + "<NoncurrentVersionExpiration><NoncurrentDays>2</NoncurrentDays></NoncurrentVersionExpiration>")]
    [InlineData("<Filter><Prefix>a</Prefix></Filter><AbortIncompleteMultipartUpload>"
        + "<DaysAfterInitiation>2</DaysAfterInitiation></AbortIncompleteMultipartUpload>")]
    [InlineData("<Filter><Tag><Key>k</Key><Value/></Tag></Filter>" + Expire)]
    [InlineData("<Filter><ObjectSizeLessThan>1</ObjectSizeLessThan></Filter>" + Expire)]
    [InlineData("<Filter><And><Tag><Key>k</Key><Value/></Tag><Tag><Key>l</Key><Value/></Tag></And></Filter>" + Expire)]
    [InlineData(Filter + "<Transition><Days>0</Days><StorageClass>GLACIER</StorageClass></Transition>")]
    [InlineData(Filter + "<Transition><Days>30</Days><StorageClass>STANDARD_IA</StorageClass></Transition><Transition>"
        + "<Days>60</Days><StorageClass>GLACIER</StorageClass></Transition><Expiration><Days>61</Days></Expiration>")]
    [InlineData(Filter + "<Transition><Days>4</Days><StorageClass>DEEP_ARCHIVE</StorageClass></Transition><Transition>"
        + "<Days>3</Days><StorageClass>GLACIER</StorageClass></Transition>")]
    [InlineData(Filter + "<NoncurrentVersionTransition><NoncurrentDays>2</NoncurrentDays>"
        + "<StorageClass>GLACIER</StorageClass></NoncurrentVersionTransition><NoncurrentVersionExpiration>"
        + "<NoncurrentDays>6</NoncurrentDays></NoncurrentVersionExpiration>")]
    public void S3_takes_it(string rule) => LifecycleValidation.Require(Read(rule));

    [Theory]
    [InlineData("MalformedXML", Expire)]
    [InlineData("MalformedXML", "<Prefix/>" + Filter + Expire)]
    [InlineData("MalformedXML", Filter + "<Surprise/>" + Expire)]
    [InlineData("MalformedXML", Filter + Expire + Expire)]
    [InlineData("MalformedXML", Filter + "<Expiration/>")]
    [InlineData("MalformedXML", Filter + "<Expiration><Days>one</Days></Expiration>")]
    [InlineData("MalformedXML", Filter + "<Expiration><Days>1</Days><Date>2017-09-27T00:00:00Z</Date></Expiration>")]
    [InlineData("MalformedXML", Filter + "<Expiration><Date>soon</Date></Expiration>")]
    [InlineData("MalformedXML", "<Filter><Prefix>a</Prefix><Tag><Key>k</Key><Value>v</Value></Tag></Filter>" + Expire)]
    [InlineData("MalformedXML", "<Filter><And/></Filter>" + Expire)]
    [InlineData("MalformedXML", Filter + "<Transition><Days>1</Days><StorageClass>STANDARD</StorageClass></Transition>")]
    [InlineData("MalformedXML", Filter + "<Transition><StorageClass>GLACIER</StorageClass></Transition>")]
    [InlineData("MalformedXML", Filter + "<NoncurrentVersionExpiration><NewerNoncurrentVersions>2</NewerNoncurrentVersions>"
        + "</NoncurrentVersionExpiration>")]
    [InlineData("InvalidRequest", Filter)]
    [InlineData("InvalidArgument", Filter + "<Expiration><Days>0</Days></Expiration>")]
    [InlineData("InvalidArgument", Filter + "<Expiration><Days>-1</Days></Expiration>")]
    [InlineData("InvalidArgument", Filter + "<Expiration><Date>2017-09-27T00:00:01Z</Date></Expiration>")]
    [InlineData("InvalidArgument", Filter + "<NoncurrentVersionExpiration><NoncurrentDays>0</NoncurrentDays>"
        + "</NoncurrentVersionExpiration>")]
    [InlineData("InvalidArgument", Filter + "<NoncurrentVersionExpiration><NoncurrentDays>1</NoncurrentDays>"
        + "<NewerNoncurrentVersions>101</NewerNoncurrentVersions></NoncurrentVersionExpiration>")]
    [InlineData("InvalidArgument", Filter + "<Transition><Days>29</Days><StorageClass>STANDARD_IA</StorageClass></Transition>")]
    [InlineData("InvalidArgument", Filter + "<Transition><Days>29</Days><StorageClass>ONEZONE_IA</StorageClass></Transition>")]
    [InlineData("InvalidArgument", Filter + "<Transition><Days>-1</Days><StorageClass>GLACIER</StorageClass></Transition>")]
    [InlineData("InvalidArgument", Filter + "<Transition><Days>1</Days><StorageClass>GLACIER</StorageClass></Transition>" + Expire)]
    [InlineData("InvalidArgument", Filter + "<Transition><Days>30</Days><StorageClass>STANDARD_IA</StorageClass>"
        + "</Transition><Transition><Days>59</Days><StorageClass>GLACIER</StorageClass></Transition>")]
    [InlineData("InvalidArgument", Filter + "<Transition><Days>3</Days><StorageClass>DEEP_ARCHIVE</StorageClass>"
        + "</Transition><Transition><Days>4</Days><StorageClass>GLACIER</StorageClass></Transition>")]
    [InlineData("InvalidArgument", Filter + "<Transition><Date>2017-09-27T00:00:00Z</Date>"
        + "<StorageClass>GLACIER</StorageClass></Transition><Expiration><Date>2017-09-27T00:00:00Z</Date></Expiration>")]
    [InlineData("InvalidRequest", Filter + "<Transition><Days>1</Days><StorageClass>GLACIER</StorageClass></Transition>"
        + "<Transition><Days>2</Days><StorageClass>GLACIER</StorageClass></Transition>")]
    [InlineData("InvalidRequest", Filter + "<Transition><Date>2017-09-27T00:00:00Z</Date>"
        + "<StorageClass>GLACIER</StorageClass></Transition>" + Expire)]
    [InlineData("InvalidRequest", "<Filter><And><Tag><Key>k</Key><Value>v</Value></Tag><Tag><Key>k</Key><Value>w</Value>"
        + "</Tag></And></Filter>" + Expire)]
    [InlineData("InvalidRequest", "<Filter><And><ObjectSizeGreaterThan>5</ObjectSizeGreaterThan>"
        + "<ObjectSizeLessThan>5</ObjectSizeLessThan></And></Filter>" + Expire)]
    [InlineData("InvalidArgument", "<Filter><ObjectSizeGreaterThan>-1</ObjectSizeGreaterThan></Filter>" + Expire)]
    [InlineData("InvalidRequest", "<Filter><Tag><Key>k</Key><Value>v</Value></Tag></Filter><Expiration>"
        + "<ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>")]
    [InlineData("InvalidRequest", "<Filter><Tag><Key>k</Key><Value>v</Value></Tag></Filter><AbortIncompleteMultipartUpload>"
        + "<DaysAfterInitiation>2</DaysAfterInitiation></AbortIncompleteMultipartUpload>")]
    [InlineData("InvalidRequest", "<Filter><ObjectSizeLessThan>9</ObjectSizeLessThan></Filter>"
        + "<AbortIncompleteMultipartUpload><DaysAfterInitiation>2</DaysAfterInitiation></AbortIncompleteMultipartUpload>")]
    public void S3_refuses_it(string code, string rule) => Assert.Equal(code, CodeOf(() => Read(rule)));

    [Theory]
    [InlineData("MalformedXML", "")]
    [InlineData("MalformedXML", "<Rule><ID>a</ID><Filter/><Status>enabled</Status>" + Expire + "</Rule>")]
    [InlineData("MalformedXML", "<Rule><ID>a</ID><Filter/>" + Expire + "</Rule>")]
    [InlineData("InvalidArgument", "<Rule><ID>a</ID><Filter/><Status>Enabled</Status>" + Expire + "</Rule><Rule><ID>a</ID>"
        + "<Filter/><Status>Disabled</Status>" + Expire + "</Rule>")]
    [InlineData("InvalidRequest", "<Rule><ID>a</ID><Filter/><Status>Enabled</Status>" + Expire + "</Rule><Rule><ID>b</ID>"
        + "<Prefix/><Status>Enabled</Status>" + Expire + "</Rule>")]
    public void S3_refuses_rules_like_these(string code, string rules) => Assert.Equal(code, CodeOf(() => ReadRules(rules)));

    [Fact]
    public void An_id_has_255_characters_at_most()
    {
        LifecycleValidation.Require(WithId(255));
        Assert.Equal("InvalidArgument", CodeOf(() => WithId(256)));

        static LifecycleConfiguration WithId(int length) =>
            ReadRules($"<Rule><ID>{new string('a', length)}</ID><Filter/><Status>Enabled</Status>{Expire}</Rule>");
    }

    static string CodeOf(Func<LifecycleConfiguration> read) =>
        Assert.Throws<ServiceException>(() => LifecycleValidation.Require(read())).Error.Code;

    static LifecycleConfiguration Read(string rule) => ReadRules($"<Rule>{rule}<Status>Enabled</Status></Rule>");

    static LifecycleConfiguration ReadRules(string rules) => LifecycleXmlReader.Read(XElement.Parse(
        $"<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{rules}</LifecycleConfiguration>"));
}
