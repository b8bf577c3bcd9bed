"""Wrong spellings made of possible syllables → the word that is meant: «bổ xung», «sát nhập»."""

from __future__ import annotations

from functools import cache
from typing import Final

_TABLE: Final = """
- xã hội: xã - hội; an ninh: an - ninh, an ninhh, anh ninh; an sinh: an xinh; an toàn: an toàng,
ăn toàn; ảnh hưởng: ảnh hửng, ảnh hưỡng, ãnh hưởng, ánh hưởng; áp dụng: áp dung, áp rụng; áp suất:
áp xuất; bác sĩ: bác sỉ, bát sĩ; bạch đàn: bạc đàn; bãi bỏ: bải bỏ, bãi bõ; bãi nhiệm: bải nhiệm;
bãi rác: bải rác; bàn bạc: bàn bạt; bàn giao: bàng giao; ban hành: ban hàng, bàn hành, bang hành;
bán lẻ: bán lẽ; bản lĩnh: bản lỉnh; bán sỉ: bán sĩ; bàng quan trước: bàng quang trước; bàng quan
với: bàng quang với; báo cáo: báo các, bào cáo, báo cao, báo cào; bảo dưỡng: bảo dưởng, bão dưỡng;
bảo đảm: bảo dảm, bảo đãm, bão đảm; bảo hiểm: bảo hiễm, bão hiểm; bão lũ: bảo lũ; bảo mật: bảo
mậc; bảo vệ: bào vệ, bão vệ; bày tỏ: bầy tỏ; bằng cấp: bằn cấp; bắt buộc: bắc buộc, bắt buột; bắt
đầu: bắt dầu; bất cập: bất cặp; bề mặt: bề mặc; bế tắc: bế tắt; bền vững: bền vửng; bệnh viện:
bênh viện, bệnh viên; biến đổi: biến đỗi; biên giới: biên dới; biện pháp: biên pháp, biệp pháp;
biết ơn: biếc ơn; biểu diễn: biểu diển, biễu diễn; biểu dương: biễu dương, biểu giương; biểu hiện:
biễu hiện; biểu mẫu: biểu mẩu, biễu mẫu; bình đẳng: bình đẵng; bình quân: bình quâng; bỏ sót: bỏ
xót; bổ nhiệm: bổ nghiệm, bỗ nhiệm; bộ phận: bộ phân; bổ sung: bổ sun, bỗ sung, bố sung, bổ xung;
bộ trưởng: bộ trưỡng; bộc lộ: bột lộ; bộc phát: bộc phác; bồi dưỡng: bồi dưỡn, bồi dưởng; buôn
bán: buông bán; buông lỏng: buôn lỏng; bức bách: bứt bách; bức tranh: bứt tranh; bức xúc: bức súc,
bứt xúc; bứt phá: bức phá; cải cách: cải các, cãi cách; cải tạo: cãi tạo; cải thiện: cãi thiện;
cải tiến: cãi tiến, cải tiếng; cam kết: cam kếc; cán bộ: cản bộ, cán bô, cáng bộ; cảnh báo: cảnh
bào; cảnh giác: cảnh dác; cảnh sát: cảnh xát; cạnh tranh: cạnh chanh; cao đẳng: cao đẵng; cặn kẽ:
cặn kẻ; cắt giảm: cắt giãm; cận nghèo: cặn nghèo; cần thiết: cần thiếc; cấp bậc: cấp bật; cập
nhật: cập nhập; cấp phép: cấp phéo; cây trồng: cây chồng; chặt chẽ: chặc chẻ, chặc chẽ, chặt chẻ,
trặt chẽ; chấm dứt: chấm dức, chấm rứt; chậm lại: chậm lai; chậm trễ: chậm chễ, chậm trể, trậm
trễ; chấn chỉnh: chấn chĩnh, trấn chỉnh; chẩn đoán: chuẩn đoán; chân thành: trân thành; chẩn trị:
chuẩn trị; chấp hành: chấp hàng, trấp hành; chật hẹp: trật hẹp; chất lượng: chấc lượng, chất lựng,
chất lương, trất lượng; chất vấn: chất vẩn; chế độ: trế độ; chỉ: chĩ; chỉ đạo: chỉ dạo, chỉ đao,
chĩ đạo; chỉ số: chĩ số; chỉ thị: chĩ thị; chi tiết: chi tiếc; chỉ tiêu: chĩ tiêu; chi trả: chi
chả, chi trã; chia sẻ: chia sẽ; chiến lược: chiến lượt; chiến sĩ: chiến sỉ; chỉn chu: chỉnh chu;
chín muồi: chín mùi; chính phủ: chín phủ, chính phũ; chính quyền: chín quyền, chính quyên, chính
quyến; chính sách: chín sách, chính sánh, chính xách; chỉnh sửa: chỉnh sữa; chính thức: chín thức;
chỉnh trang: chĩnh trang; chính trị: chín trị, chính - trị, chính chị, chinh trị; chính xác: chính
sác; chồng chéo: chồng tréo, trồng chéo; chú trọng: chú trọn, trú trọng; chủ trương: chủ chương,
chủ trưng, chủ trươn, chũ trương, trủ trương; chuẩn bị: chẩn bị, chuẫn bị, truẩn bị; chuyển đổi:
chuyển dổi, chuyển đỗi, chuyễn đổi, truyển đổi; chuyển giao: chuyễn giao, truyển giao; chuyên môn:
truyên môn; chuyên viên: chuyên viện; chưng cất: trưng cất; chứng minh: trứng minh; chứng nhận:
trứng nhận; chứng thực: trứng thực; chương trình: chưng trình, chương chình, trương trình; có thể:
cò thể, có thễ; cọ xát: cọ sát; cổ điển: cổ điễn; cổ đông: cỗ đông; cổ động: cỗ động; cố gắng: cố
gắn; cổ phần: cỗ phần; cổ vũ: cổ vủ, cỗ vũ; công bằng: công bằn; công chức: công chứ, công trức;
công dân: công rân; công khai: công khay; công nghệ: công - nghệ, công ghệ, công nghê; công
nghiệp: công nghệp; công quỹ: công quỷ; công suất: công xuất; công tác: công tát; công trình: công
chình; công việc: công việt; cơ chế: cơ trế; cơ quan: co quan, cơ quang; cơ sở: cơ sơ, cớ sở, cơ
xở; cụ thể: cũ thể, cụ thễ; của: cùa, cũa; cũng: củng; củng cố: cũng cổ, cũng cố; cuối năm: cuổi
năm; cuốn hút: cuống hút; cưỡng chế: cưởng chế; dành cho: giành cho; dành riêng: giành riêng; danh
sách: danh sánh, danh xách; dành thời gian: giành thời gian; dẫn chứng: dẩn chứng; dẫn đầu: dẩn
đầu; dẫn đến: dẫn dến, dẫn đén, dẩn đến, dẫn đếp; dễ dàng: dễ dàn, dể dàng; dễ hiểu: dể hiểu; dịch
bệnh: dịch bênh, địch bệnh; dịch vụ: dịch - vụ, dich vụ, địch vụ; diễn biến: diển biến, giễn biến;
diễn đàn: diển đàn; diễn ra: diển ra, giễn ra; diễn tập: diển tập; dinh dưỡng: dinh dưởng; doanh
nghiệp: doanh nghệp; dọn dẹp: rọn rẹp; dồi dào: rồi rào; dở dang: dỡ dang; du lịch: du - lịch;
dung lượng: dung lương; duy trì: duy chì; dự án: dự ấn, giự án; dự kiến: giự kiến; dữ liệu: dử
liệu, dữ liêu, giữ liệu; dư luận: dự luận; dư nợ: dư lợ; dự thảo: dự thão; dự toán: giự toán; dự
trữ: dự chữ, dự trử; dứt điểm: dức điểm, rứt điểm; đã: đả; đa số: da số; đại biểu: đại biễu; đảm:
đãm; đảm bảo: đảm bão, đãm bảo; đảm nhiệm: đảm nghiệm; đáng tiếc: đáng tiết; đảng viên: đãng viên;
đánh giá: đánh gia; đào tạo: đào - tạo, đào tạm, đao tạo, đào tao; đặc biệt: đặc biệc, đặt biệt;
đặc sản: đặt sản; đặc thù: đặt thù; đẳng cấp: đẵng cấp; đăng ký: đăn ký; đấu giá: đấu dá; đấu
thầu: đấu thâu; đầu tư: đâu tư, đầu tự, đấu tư; đẩy mạnh: dẩy mạnh, đẫy mạnh, đấy mạnh; đẹp đẽ:
đẹp đẻ; để: đễ; đề án: đề ản; đề nghị: dề nghị, đề nghi, đề nghỉ; đề xuất: đề suất; địa bàn: địa
bản, địa bàng; địa chỉ: địa chĩ; địa điểm: địa điễm; địa phương: địa phươn, đia phương; điểm:
điễm; điểm cầu: điễm cầu; điểm nghẽn: điểm nghẻn; điển hình: điễn hình; điện tử: điện tữ, tử điện
tử; điều chỉnh: diều chỉnh, điều chĩnh; điều dưỡng: điều dưởng; điều khoản: điều khoảng; điều
kiện: điều kiên, điều kiệng; điều trị: điều chị, điều trí; đoàn kết: đoàn kếc; đoàn thể: đoàn thễ;
đọng lại: động lại; độc đáo: độc đáu; độc giả: đọc giả; đốc thúc: đốc thút; đổi mới: đỏi mới, đỗi
mới; đối ngoại: đối - ngoại; đội ngũ: đội ngủ; đối tượng: đối tương; đối xử: đối sử; đôn đốc: đôn
đốt, đông đốc; đồng bào: đồng bàu; đồng bộ: đòng bộ, đồng bô; đồng thời: đòng thời, đồng thờ; đồng
thuận: đồng thuân; đồng ý: đồng ỷ; đột xuất: đột suất; đơn vị: dơn vị, đơn vi, đơn vỉ; đúng đắn:
đúng đắng; đúng hạn: đúng hạng; được: duoc; đường: duong; đường bộ: đườn bộ; gắn kết: gắng kết;
gắn liền: gắng liền; gặp gỡ: gặp gở; gặp mặt: gặp mặc; gắt gao: gắc gao; gấp rút: gấp rúc; gây ra:
gay ra; giá cả: giá cã; gia đình: da đình; gia súc: da súc, gia xúc; gia tăng: da tăng; giá trị:
dá trị, giá chị; giải ngân: dải ngân, giãi ngân; giải pháp: dải pháp, giãi pháp, giải phát; giải
phóng: giãi phóng; giải quyết: dải quyết, giãi quyết; giải thích: giãi thích; giải thưởng: giải
thưỡng, giãi thưởng; giải tỏa: giải tõa, giãi tỏa; giải trí: giãi trí; giảm: giãm; giám đốc: dám
đốc; giảm nghèo: dảm nghèo, giãm nghèo; giám sát: dám sát, giám xát; giảm thiểu: giảm thiễu, giãm
thiểu; giảng dạy: giãng dạy, giảng dậy, giảng rạy; giành giật: dành dật, dành giật; giành thắng:
dành thắng; giáo dục: dáo dục, giáo - dục, giáo dụng, giáo dụt; giao thông: dao thông; giáo viên:
giáo viện; giáp ranh: giáp danh; giàu có: dàu có; giấy phép: dấy phép; giấy tờ: dấy tờ; giới hạn:
dới hạn; giới thiệu: dới thiệu, giới thiêu; giúp đỡ: giúp dỡ, giúp đở, giúp đớ; giữ: giử; giữ gìn:
dữ gìn, giữ dìn, giử gìn; giữ vững: dữ vững, giử vững; gốc rễ: gốc rể; gương mẫu: gương mẩu; hài
lòng: hài nòng; hàm súc: hàm xúc; hạn chế: han chế, hạn trế, hạng chế; hạng mục: hạn mục; hành
chính: hàng chính, hành chinh, hành hính, hành trính; hiện trạng: hiện chạng; hiệp định: hiệp
đinh; hiểu: hiễu; hiểu biết: hiểu biếc, hiễu biết; hiệu quả: hiểu quả, hiệu qua, hiệu quà, hiệu
quá; hiệu suất: hiệu xuất; hiệu trưởng: hiệu trưỡng; hình thức: hìn thức; hỏa hoạn: hỏa hoạng;
hoàn cảnh: hoàng cảnh; hoàn chỉnh: hoàn chĩnh; hoàn thành: hoàn thàn; hoàn thiện: hoàn thiên,
hoàng thiện; hoàn toàn: hoàng toàn; hoạt động: hoạch động, hoạt đông, hoặt động; học sinh: học
xinh; học tập: học tậc; hồ hởi: hồ hỡi; hộ khẩu: hộ khẫu; hồ sơ: hồ xơ; hỗ trợ: hổ chợ, hỗ chợ, hổ
trợ, hộ trợ; hội chẩn: hội chuẩn; hội nghị: hôi nghị, hội nghi, hội nghỉ; hội thảo: hội thão; hợp
đồng: hợp đông; hợp lý: hợp lỷ; hợp pháp: hợp phát; hủy bỏ: hũy bỏ; huyện ủy: huyên ủy; hướng dẫn:
hướn dẫn, hương dẫn, hướng dẩn; hưởng ứng: hưởng ưng, hưỡng ứng; kẽ hở: kẻ hở; kể cả: kể cã; kế
hoạch: kê hoạch, kế hoạt; kết hợp: kếc hợp; kết luận: kếc luận; kết quả: kếc quả, kết quà, kết
quá; khả: khã; khả năng: khã năng; khả thi: khã thi; khai thác: khai thát; khán giả: khán dả; khảo
sát: khảo xát; khắc phục: khắc phụ, khắc phụt, khắt phục; khắt khe: khắc khe; khẩn cấp: khẫn cấp;
khẩn trương: khẩn chương, khẫn trương; khẩu hiệu: khẫu hiệu; khen ngợi: khen ngợn; khen thưởng:
khen thưỡng; khiếu nại: khiếu lại; khó khăn: khó khăng, khó khân; khoa học: khoa - học; khoản nợ:
khoảng nợ; khoảng cách: khoản cách; khối lượng: khối lương; không: khong; không gian: không giang;
khuyến khích: khuyến kích; khuyết điểm: khuyết điễm; kiểm: kiễm; kiểm điểm: kiểm điễm, kiễm điểm;
kiểm định: kiễm định; kiểm sát: kiểm xát; kiểm soát: kiễm soát, kiếm soát, kiểm xoát; kiểm tra:
kiểm cha, kiểm ta, kiễm tra, kiếm tra; kiên cố: kiêng cố; kiến nghị: kiếm nghị, kiến nghi, kiến
nghỉ; kiên quyết: kiêng quyết; kiện toàn: kiện toàng; kinh doanh: khinh doanh, kinh danh, kinh
doang; kinh nghiệm: kinh nghiêm, kinh nhiệm; kinh phí: king phí, kinh phi; kinh tế: king tế, kinh
- tế, kinh tê, kinh tể; ký kết: kí kếc, ký kếc; kỷ luật: kỷ luậc, kỹ luật; kỷ lục: kỹ lục; kỹ
lưỡng: kỷ lưỡng, kỹ lưởng; kỹ năng: kĩ nâng, kỷ năng; kỷ nguyên: kỹ nguyên; kỷ niệm: kỹ niệm; kỹ
sư: kỷ sư; kỹ thuật: kỷ thuật; kỷ yếu: kỹ yếu; lạc hậu: lạt hậu; lạc quan: lạc quang; lãi suất:
lải suất, lãi xuất; lạm phát: lạm phác; làm rõ: làm rỏ; làm việc: nàm việc; lãng phí: lảng phí,
lãng phi; lãng quên: lảng quên; lãnh đạo: lãnh dạo, lảnh đạo, lãnh đao; lao động: lao đông, nao
động; lão thành: lảo thành; lặng lẽ: lặng lẻ; lắp đặt: lắp đặc, lấp đặt; lắp ráp: lắp rắp, lấp
ráp; lâm nghiệp: nâm nghiệp; lấn chiếm: nấn chiếm; lần lượt: lần lược; lẫn nhau: lẩn nhau; lấp
đầy: lắp đầy; lập lại: nập lại; lẻ tẻ: lẽ tẻ; lễ hội: lể hội; lệ phí: nệ phí; lễ tân: lể tân; lịch
sử: lịch sữ, lịch xử; liên kết: niên kết; liên lạc: liên lạt; liên quan: liên qua, niên quan; liên
tục: liên tụt; linh kiện: ling kiện; lĩnh vực: lỉnh vực; loại bỏ: noại bỏ; lỗi: lổi; lồng ghép:
nồng ghép; lợi dụng: lợi dung; lợi ích: nợi ích; lũ lụt: lũ lục, lủ lụt; lũ quét: nũ quét; lúa
gạo: núa gạo; luân chuyển: luân truyển; luật pháp: nuật pháp; lũy kế: lủy kế; lực lượng: lực lựng,
lực lương; lương thực: nương thực; lưu thông: nưu thông; lưu trữ: lưu chữ, lưu trử; mạng lưới: mạn
lưới; mạnh mẽ: mạnh mẻ; may mặc: may mặt; mặc dù: mặt dù; mặt bằng: mặc bằng; mất an toàn: mấc an
toàn; mất mát: mất mác; mất mùa: mấc mùa; mẫu giáo: mẩu giáo; mẫu mực: mẩu mực; mâu thuẫn: mâu
thuẩn, mẫu thuẫn; minh bạch: minh bạnh; mỗi: mổi; mỗi năm: mổi năm; mỗi ngày: mổi ngày; mỗi người:
mổi người; môi trường: môi chường, môi trương, mội trường; một số: một sô; mở rộng: mở dộng, mở
rông, mỡ rộng; mục đích: mục địch, mục đít; mục tiêu: muc tiêu; nan giải: nang giải; năm nay: lăm
nay; năng lực: lăng lực; năng lượng: năng lương; nắng nóng: lắng nóng; năng suất: năng xuất; nâng
cao: lâng cao, nâng cáo, nâng cap; nâng cấp: lâng cấp, nâng cấm; nền tảng: lền tảng; ngăn chặn:
ngăn chặng, ngăn trặn, ngăng chặn; ngân hàng: ngân hành, ngâng hàng; ngân quỹ: ngân quỷ; ngân
sách: ngân sánh, ngân xách, ngâng sách; nghệ sĩ: nghệ sỉ; nghệ thuật: nghệ thuậc; nghị định: nghi
định, nghị đinh; nghỉ hưu: nghĩ hưu; nghỉ ngơi: nghĩ ngơi; nghỉ phép: nghĩ phép; nghị quyết: nghi
quyết; nghỉ việc: nghĩ việc; nghĩa: nghỉa; nghĩa vụ: nghỉa vụ; nghiệm thu: nghiệp thu, nhiệm thu;
nghiêm trọng: nghiên trọng; nghiêm túc: nghiêm túng, nghiên túc; nghiên cứu: nghiên cửu, nghiêng
cứu; ngôn ngữ: ngôn ngử; nguồn gốc: nguồn gốt; nguồn lực: nguồng lực; nguồn vốn: nguồng vốn;
nguyên tắc: nguyên tắt; ngữ văn: ngử văn; người: nguoi; người dân: người dan, người đân; nhà
trường: nhà chường; nhạc sĩ: nhạc sỉ; nhầm lẫn: nhầm lẩn; nhân dân: nhân dan, nhân rân; nhân khẩu:
nhân khẫu; nhận thức: nhân thức; nhân viên: nhân viện; nhận xét: nhận sét; nhất trí: nhất chí;
nhiễm bệnh: nhiểm bệnh; nhiệm kỳ: nghiệm kỳ; nhiệm vụ: nghiệm vụ, nhiêm vụ, nhiệp vụ; nhiều:
nhieu; nhỏ lẻ: nhỏ lẽ; nhu cầu: nhu câu; nhũng nhiễu: nhủng nhiễu, nhũng nhiểu; những: nhửng; niềm
tin: liềm tin; niêm yết: liêm yết, niêm diết; nói chung: nói trung; nỗ lực: nổ lực; nổi bật: nổi
bậc, nỗi bật; nội bộ: lội bộ; nổi dậy: nỗi dậy; nội dung: lội dung, nội dụng, nội rung; nỗi niềm:
nổi niềm; nổi tiếng: nỗi tiếng; nông nghiệp: lông nghiệp, nông nghệp; nông sản: lông sản; nông
thôn: lông thôn, nông - thôn, nông thông; nộp thuế: lộp thuế; nợ đọng: lợ đọng, nợ động; nở rộ: nỡ
rộ; nuôi dưỡng: nuôi dưởng; nuôi trồng: nuôi chồng; nước: nuoc; nước mặn: lước mặn; nước sạch:
nước sạnh; ô nhiễm: ô nhiểm; ổn định: ổn đinh, ỗn định; phá hủy: phá hũy; phác thảo: phát thảo;
phải: phãi; pháp luật: pháp luậc, phát luật; phát biểu: phát biễu; phát động: phác động, phát
đông; phát hiện: phác hiện, phát hiên; phát huy: phác huy, phát huê; phát sinh: phác sinh, phát
xinh; phát triển: phác triển, phát chiển, phát trển, phát triên, phát triễn; phẩm chất: phẫm chất;
phân bón: phân bóng; phân bổ: phân bỗ; phấn đấu: phấn đầu, phấng đấu; phê duyệt: phê diệt; phòng
chống: phòng chóng, phòng chông; phòng ngừa: phòng ngưa; phong phú: phong phũ; phong trào: phong
chào, phòng trào; phổ biến: phổ biên, phỗ biến; phổ cập: phỗ cập; phổ thông: phỗ thông; phối hợp:
phôi hợp, phồi hợp; phù hợp: phụ hợp; phụ nữ: phụ nử, phục nữ; phụ trách: phụ chách; phục vụ: phụ
vụ, phục vu, phụt vụ; phức tạp: phức tập, phứt tạp; phương án: phương ản; phương hướng: phương
hướn, phương hương; phương pháp: phương phát; phương tiện: phương tiên; quá hạn: quá hạng; quá
trình: quá chình, quá trinh; quan điểm: quan điễm, quang điểm; quản lý: quàn lý, quãn lý, quán lý,
quảng lý; quan trọng: quan chọng, quan trọn; quảng bá: quản bá, quãng bá; quang cảnh: quan cảnh;
quảng cáo: quản cáo; quãng đường: quảng đường; quốc phòng: quấc phòng, quốc - phòng; quỹ đất: quỷ
đất; quy định: qui đinh, quy dịnh, quy đinh; quy hoạch: qui hoạt, quy hoach, quy hoạt; quỹ lương:
quỷ lương; quy tắc: quy tắt; quy trình: quy chình; quyết định: quyết đinh; quyết liệt: quyết liệc;
quyết tâm: quyết tân; ra quân: da quân; rà soát: dà soát, già soát, rà sót, rà xoát; rác thải:
giác thải; ranh giới: danh giới; rảnh rỗi: rảnh rổi, rãnh rỗi; rãnh thoát: rảnh thoát; riêng lẻ:
riêng lẽ; rõ ràng: rõ ràn, rỏ ràng; rộng rãi: rộng dãi; rút kinh nghiệm: rúc kinh nghiệm; rút
ngắn: dút ngắn; rừng phòng hộ: dừng phòng hộ; sa sút: xa sút; sa thải: xa thải; sạch sẽ: sạch sẻ;
san lấp: san lắp, xan lấp; sản lượng: sản lương; sản phẩm: sản phẫm, sãn phẩm; san sẻ: san sẽ, san
xẻ; sản xuất: sản suất, sãn xuất, xản xuất; sáng kiến: sáng kiếng, xáng kiến; sàng lọc: xàng lọc;
sáng tạo: xáng tạo; sáp nhập: sát nhập, xáp nhập; sát hạch: xát hạch; sát sao: xát sao; sát thực
tế: xát thực tế; sẵn sàng: sẳn sàn, sẵn sàn, sẳn sàng, xẵn sàng; sắp xếp: sắp sếp, sắp xết, xắp
sếp, xắp xếp; sấm sét: sấm xét; sâu sắc: sâu sắt, sâu xắc, xâu sắc; sẽ: sẻ; sĩ số: sỉ số; siết
chặt: xiết chặc; sinh hoạt: xinh hoạt; sinh sản: xinh sản; sinh sống: xinh sống; sinh viên: xinh
viên; soạn thảo: soạn thão, xoạn thảo; soát xét: xoát xét; số lượng: số lương; sôi nổi: sôi nỗi;
sở: sỡ; sơ bộ: xơ bộ; sơ đồ: xơ đồ; sơ kết: xơ kết; sơ lược: sơ lượt; sơ sài: xơ xài; sơ suất: sơ
xuất, xơ suất, xơ xuất; suất ăn: xuất ăn; súc tích: xúc tích; suôn sẻ: suôn sẽ, xuôn sẻ; sụt giảm:
xụt giảm; suy giảm: xuy giảm; suy nghĩ: suy nghỉ; suy thoái: xuy thoái; sử: sữ; sự cố: sự cổ; sử
dụng: sử dung, sữ dụng, sử rụng, xử dụng, xữ dụng; sự kiện: sự kiên; sự nghiệp: sự nhiệp; sự việc:
sư việc; sửa chữa: sửa chửa, sữa chửa, sữa chữa, xửa chữa; sửa đổi: sửa đỗi, sữa đổi, xửa đổi; sửa
sang: sữa sang; sức khỏe: xức khỏe; tác dụng: tác rụng; tác động: tát động; tai biến: tai biếng;
tài chính: tài chín, tài chinh; tài khoản: tài khoảng; tai nạn: tai nạng; tàn sát: tàn xát; tắc
nghẽn: tắc nghẻn, tắt nghẽn; tăng trưởng: tăng trưỡng; tần suất: tần xuất; tập huấn: tập huấng;
tập thể: tập thễ; tập trung: tập chung; tất cả: tất cã; tệ nạn: tệ nạng; tham dự: thăm dự; tham
gia: tham da, thăm gia; tham mưu: tham miu, thăm mưu; tham nhũng: tham nhủng; tham quan: thăm
quan; thanh kiểm tra: thanh kiễm tra; thành lập: thàng lập; thành phố: thàng phố, thành phổ; thành
tích: thàng tích, thành tíc; thành viên: thàng viên; tháo dỡ: tháo dở; tháo gỡ: tháo gở; thảo
luận: thảo luân, thão luận; thay đổi: thay đỗi; thắc mắc: thắc mắt, thắt mắc; thăm hỏi: tham hỏi;
thăm khám: tham khám; thăm viếng: tham viếng; thắt chặt: thắc chặt, thắt chặc; thẩm định: thẩm
đinh, thẫm định; thẩm quyền: thẫm quyền; thẩm tra: thẫm tra; thất nghiệp: thất nhiệp; thể: thễ;
thể chế: thễ chế; thế giới: thế dới; thể hiện: thể hiên, thễ hiện; thế kỷ: thế kỹ; thể thao: thễ
thao; thí điểm: thí điễm; thí nghiệm: thí nhiệm; thị trấn: thị chấn; thị trường: thị chường, thị
trương; thiết bị: thiếc bị, thiết bi; thiết kế: thiếc kế; thiết thực: thiếc thực; thiết yếu: thiếc
yếu; thiếu hụt: thiếu hục; thiếu sót: thiếu xót; thiểu số: thiễu số, thiếu số; thông báo: thông
bào; thống kê: thông kê; thống nhất: thống nhấc, thông nhất; thông qua: thôn qua; thông tin: thông
tim, thông tinh; thời điểm: thời điễm; thời gian: thời dan, thời giang; thời hạn: thời han, thời
hạng; thời tiết: thời tiếc; thủ: thũ; thu hoạch: thu hoạt; thu hút: thu húc; thụ hưởng: thụ hưỡng;
thủ quỹ: thủ quỷ; thủ tục: thủ tuc, thũ tục, thủ tụt; thủ tướng: thủ tướn; thuận lợi: thuân lợi,
thuận nợi; thúc đẩy: thúc đẫy; thủy điện: thũy điện; thủy lợi: thũy lợi; thủy sản: thũy sản; thứ
bậc: thứ bật; thực hiện: thực hiệm, thực hiên; thực phẩm: thực phẫm; thực tế: thực tê; thực tiễn:
thực tiển; thực trạng: thực chạng; thương mại: thươn mại, thương - mại, thương mai; thường niên:
thường liên; thưởng thức: thưỡng thức; thương tiếc: thương tiết; thường xuyên: thường suyên,
thường xuyến; tỉ mỉ: tỉ mĩ; tích cực: tít cực; tích lũy: tích lủy; tiến độ: tiếng độ; tiến hành:
tiếng hành; tiện ích: tiên ích; tiền mặt: tiền mặc; tiến sĩ: tiến sỉ; tiếp cận: tiếp cặn; tiếp
tục: tiếp tuc, tiếp tụt; tiết kiệm: tiếc kiệm, tiết kiêm, tiết kiệp; tiêu biểu: tiêu biễu; tiêu
chuẩn: tiêu chẩn, tiêu chuẫn; tiểu học: tiễu học; tìm hiểu: tìm hiễu; tín dụng: tín dung, tính
dụng; tin học: tinh học; tinh giản: tin giản, tinh giãn; tình hình: tình hìn, tinh hình; tình
huống: tình huốn; tỉnh lỵ: tĩnh lỵ; tinh thần: tin thần, tinh thân; tính toán: tín toán; tình
trạng: tình chạng; tỉnh ủy: tĩnh ủy; toàn diện: toàn diên, toàng diện; tóm tắt: tóm tắc; tổ: tỗ;
tố cáo: tố các; tổ chức: tổ chứ, tổ chực, tỗ chức, tố chức; tối thiểu: tối thiễu; tồn đọng: tồn
động; tồn tại: tồng tại; tổng: tỗng; tổng hợp: tỗng hợp; tổng kết: tổng kếc, tỗng kết; tổng số:
tỗng số; tổng thể: tỗng thể; tốt đẹp: tốc đẹp; tốt nghiệp: tốc nghiệp; trả: trã; trách nhiệm:
chách nhiệm, trách nhiêm, trách nhiện; tràn lan: tràng lan; trang bị: chang bị; trang thiết bị:
chang thiết bị; trang trại: tran trại; tranh cãi: tranh cải; tranh chấp: chanh chấp, tranh trấp;
tranh giành: tranh dành; tranh thủ: chanh thủ; trao đổi: chao đổi, trao đỗi; trao tặng: chao tặng;
trân trọng: chân trọng; trật tự: chật tự; trên: tren; triển khai: chiển khai, triên khai, triển
khải, triễn khai, triển khay; triệt để: chiệt để; trình bày: chình bày; trình độ: chình độ; trọng
điểm: chọng điểm; trọng lượng: trọng lương; trọng tâm: chọng tâm, trọng tân; trồng rừng: chồng
rừng; trồng trọt: chồng trọt, trồng chọt; trợ cấp: chợ cấp; trợ giúp: chợ giúp; trú ẩn: chú ẩn;
trụ sở: chụ sở, trụ sỡ; trục lợi: chục lợi; trung bình: chung bình; trung tâm: chung tâm, trung
tân; trung thực: chung thực; trung ương: chung ương; truy cứu: chuy cứu; truyền hình: chuyền hình;
truyền nhiễm: truyền nhiểm; truyền thông: chuyền thông; truyền thống: chuyền thống; trữ lượng: trử
lượng; trực thuộc: chực thuộc; trực tiếp: chực tiếp; trực tuyến: chực tuyến, trực tuyên; trưng
bày: chưng bày; trưng cầu: chưng cầu; trước mắt: trước mắc; trường học: chường học; trường hợp:
chường hợp, trương hợp; trưởng phòng: trường phòng, trưỡng phòng; túc trực: túc chực; tuyển dụng:
tuyển dung, tuyễn dụng; tuyên dương: tuyên giương; tuyên truyền: tuyên chuyền, tuyên triền, tuyên
tuyền; từ điển: từ điễn; tư tưởng: tư tưỡng; tương đương: tương đươn; tựu trung: tựu chung; tỷ
đồng: tỹ đồng; tỷ lệ: tỷ lê, tỹ lệ; ùn tắc: ùn tắt; ủng hộ: ũng hộ; ủy ban: ũy ban, uỷ bang; ủy
quyền: ũy quyền; ứ đọng: ứ động; ứng dụng: úng dụng, ứng dung, ứng rụng; ứng xử: ứng sử; ưu đãi:
ưu đải; ưu điểm: ưu điễm; ưu tiên: ưu tiêng; văn bản: văn bàn, văn bãn, vân bản; văn hóa: văn -
hóa, văng hóa; văn phòng: văng phòng; vắn tắt: vắn tắc; vắng mặt: vắng mặc; vắng vẻ: vắng vẽ; vận
chuyển: vận truyển; vẫn còn: vẩn còn; vận dụng: vận dung; vận động: vân động, vận đông; vận hành:
vân hành; vĩ mô: vỉ mô; vi phạm: vi phàm, vị phạm, vi phạn; việc: viec; vinh quang: vinh quan; vô
hình trung: vô hình chung, vô hình dung; vũ trang: vủ trang; vui vẻ: vui vẽ; vùng sâu: vùng xâu;
vùng xa: vùng sa; vững chắc: vửng chắc, vững chắt; vững mạnh: vửng mạnh; vườn ươm: vường ươm;
vướng mắc: vướn mắc, vướng mắt; vượt bậc: vược bậc, vượt bật; vượt mức: vược mức; vượt qua: vược
qua; xã hội: sã hội, xả hội, xã hôi; xả lũ: xã lũ; xả nước: xã nước; xả rác: xã rác; xả thải: xã
thải; xả thân: xã thân; xã viên: xả viên; xa xôi: sa xôi; xác định: sác định, xác đinh; xác minh:
sác minh; xác nhận: sác nhận; xác suất: sác xuất, xác xuất; xán lạn: sán lạn, sáng lạn, sáng lạng,
xán lạng; xâm hại: sâm hại; xâm phạm: sâm phạm; xây dựng: sây dựng, xây dụng, xây dựn, xây dưng;
xe cộ: se cộ; xem xét: xem sét; xét duyệt: sét duyệt; xét nghiệm: sét nghiệm; xét xử: xét sử; xếp
hàng: sếp hàng; xếp hạng: xếp hạn; xếp loại: sếp loại; xi măng: si măng; xóa bỏ: sóa bỏ; xóa đói:
sóa đói; xoay quanh: soay quanh; xót xa: sót xa; xuất bản: suất bản; xuất hiện: suất hiện, xuất
hiên; xuất khẩu: suất khẩu, xuất khẫu; xuất nhập: suất nhập; xuất phát: suất phát, xuất phác; xuất
sắc: suất sắc, suất xắc, xuất xắc; xuất xứ: suất xứ, xuất sứ; xúc động: súc động; xúc tiến: súc
tiến; xuống cấp: suống cấp; xuồng máy: xuồn máy; xuyên suốt: suyên suốt; xử: xữ; xử lý: sử lý, xử
lỷ, xữ lý; xử phạt: sử phạt, xữ phạt; ý kiến: ý kiên, ý kiếng; ý nghĩa: ý nghỉa; y tế: y - tế, y
tê, ý tế; ý thức: ý thứ; yên tĩnh: yên tỉnh; yêu cầu: yêu câu, yêu cẩu
"""
"""The right word, then how it is misspelt."""

_RIGHT_BEHIND = frozenset(
    (("ẩu", "đả"), ("chim", "sẻ"), ("chia", "sẻ"), ("san", "sẻ"), ("suôn", "sẻ"))
)
"""A word of the table is right behind its neighbour."""
_RIGHT_BEFORE = frozenset(
    (("đả", "thương"), ("đả", "đảo"), ("đả", "kích"), ("đả", "phá"), ("đả", "động"), ("củng", "cố"))
) | {("tổ chứ", "không"), ("hoạt đông", "xuân"), ("sẻ", "chia")}
"""The same, before its neighbour."""


@cache
def confusions() -> dict[str, str]:
    """Every misspelt word in small letters, of one to three syllables, and what is meant.

    >>> confusions()["bổ xung"]
    'bổ sung'
    """
    found: dict[str, str] = {}
    for entry in _TABLE.replace("\n", " ").split("; "):
        right, _, wrongs = entry.strip().partition(": ")
        found.update(dict.fromkeys(wrongs.split(", "), right))
    return found


def is_right_beside(typed: str, before: str, behind: str) -> bool:
    """Tell whether a word of the table is right beside its neighbours.

    >>> is_right_beside("sẻ", "chim", "bay"), is_right_beside("đả", "", "kích")
    (True, True)
    """
    return (before, typed) in _RIGHT_BEHIND or (typed, behind) in _RIGHT_BEFORE
